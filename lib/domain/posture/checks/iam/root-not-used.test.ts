import { expect, it } from "vitest";
import { activity, daysBefore } from "../../activity/testing";
import { account, judgedWith, resource } from "../../testing/kit";
import { check } from "./root-not-used";

const use = (days: number) => {
  const at = daysBefore(days).toISOString();
  return { account, source: "signin", name: "ConsoleLogin", count: 2, first: at, last: at, eventId: "e-1" };
};

it("fails for a month after root was used", () => {
  const [finding] = judgedWith(check, activity({ rootUses: [use(12)] }), []);
  expect(finding).toMatchObject({
    status: "fail",
    reason: "The root user made 1 different call, the last on 2026-02-17: signin:ConsoleLogin.",
    evidence: { calls: [{ times: 2, exampleEvent: "e-1" }], events: { kind: ["root"] } },
  });
  expect(judgedWith(check, activity({ rootUses: [use(40)] }), [])[0]?.status).toBe("pass");
});

it("passes on silence, and is not assessed without events", () => {
  expect(judgedWith(check, activity({}), [])[0]?.status).toBe("pass");
  expect(judgedWith(check, undefined, [resource("iam:user", {})])[0]?.status).toBe("not_assessed");
});
