import { expect, it } from "vitest";
import { activity, daysBefore, read } from "../../activity/testing";
import { account, judgedWith, resource } from "../../testing/kit";
import { check } from "./data-read-in-working-role-only";

const one = read({ kind: "secrets", source: "secretsmanager", name: "GetSecretValue" });
const use = (days: number) => [{ account, person: one.person, actor: one.actor, days }];

it("tells a borrowed role from a working one by the days it was used on", () => {
  const borrowed = judgedWith(check, activity({ dataReads: [one], roleUses: use(2) }), []);
  expect(borrowed[0]).toMatchObject({
    status: "fail",
    reason: expect.stringContaining("read data in a role that is not their own"),
    evidence: { people: [{ roles: ["DBA"] }] },
  });
  expect(judgedWith(check, activity({ dataReads: [one], roleUses: use(20) }), [])[0]?.status).toBe("pass");
  expect(judgedWith(check, activity({}), [])[0]?.status).toBe("pass");
});

it("waits until the timeline is long enough to tell", () => {
  const young = activity({ dataReads: [one], heard: new Map([[account, daysBefore(6)]]) });
  expect(judgedWith(check, young, [])[0]).toMatchObject({
    status: "not_assessed",
    reason: expect.stringContaining("the timeline holds 6 days of this account"),
  });
  expect(judgedWith(check, undefined, [resource("iam:role", {})])[0]?.status).toBe("not_assessed");
});
