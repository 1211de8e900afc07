import { expect, it } from "vitest";
import { activity, burst } from "../../activity/testing";
import { judgedWith, resource } from "../../testing/kit";
import { check } from "./nobody-gathers-rights";

const gathering = burst({ distinct: 6, person: "milo", calls: ["iam:AttachUserPolicy", "iam:CreateUser"] });

it("names who gathers rights", () => {
  const other = burst({ distinct: 5, actor: "arn:aws:iam::111122223333:user/other" });
  const [finding] = judgedWith(check, activity({ escalations: [other, gathering] }), []);
  expect(finding).toMatchObject({
    status: "fail",
    reason:
      "milo as ci-legacy made 6 different calls that give rights or a way back in within one day, from 2026-02-27 10:05 UTC on. So did 1 other.",
  });
});

it("passes on silence, and is not assessed without events", () => {
  expect(judgedWith(check, activity({}), [])[0]?.status).toBe("pass");
  expect(judgedWith(check, undefined, [resource("iam:user", {})])[0]?.status).toBe("not_assessed");
});
