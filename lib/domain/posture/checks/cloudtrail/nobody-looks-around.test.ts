import { expect, it } from "vitest";
import { activity, burst } from "../../activity/testing";
import { judgedWith, resource } from "../../testing/kit";
import { check } from "./nobody-looks-around";

const around = burst({ distinct: 43, calls: ["ec2:DescribeInstances", "iam:ListUsers"] });

it("names who looks around, with how many calls and from when on", () => {
  const [finding] = judgedWith(check, activity({ enumerations: [around] }), []);
  expect(finding).toMatchObject({
    status: "fail",
    reason: "ci-legacy made 43 different calls that only look within one hour, from 2026-02-27 10:05 UTC on.",
    evidence: { bursts: [{ exampleEvent: around.eventId, distinct: 43 }], events: { actor: [around.actor] } },
  });
});

it("lets auditors do their work", () => {
  const actor = "arn:aws:iam::111122223333:role/audit";
  const auditor = resource(
    "iam:role",
    {
      AttachedPolicies: [{ PolicyName: "SecurityAudit", PolicyArn: "arn:aws:iam::aws:policy/SecurityAudit" }],
    },
    { id: actor },
  );
  expect(judgedWith(check, activity({ enumerations: [{ ...around, actor }] }), [auditor])[0]?.status).toBe(
    "pass",
  );
  expect(judgedWith(check, activity({ enumerations: [{ ...around, actor }] }), [])[0]?.status).toBe("fail");
});

it("passes on silence, and is not assessed without events", () => {
  expect(judgedWith(check, activity({}), [])[0]?.status).toBe("pass");
  expect(judgedWith(check, undefined, [resource("iam:user", {})])[0]?.status).toBe("not_assessed");
});
