import { expect, it } from "vitest";
import { judged, resource, statuses } from "../../testing/kit";
import { check } from "./firewall-policy-complied-with";

const policy = (...results: string[]) =>
  resource("fms:policy", {
    ComplianceStatuses: results.map((ComplianceStatus, index) => ({
      MemberAccount: `11112222333${index}`,
      EvaluationResults: [{ ComplianceStatus, ViolatorCount: 1 }],
    })),
  });

it("names the accounts that escape the policy", () => {
  expect(statuses(check, [policy("COMPLIANT", "COMPLIANT")])).toEqual(["pass"]);
  const [finding] = judged(check, [policy("COMPLIANT", "NON_COMPLIANT")]);
  expect(finding).toMatchObject({ status: "fail", reason: expect.stringContaining("111122223331") });
  expect(statuses(check, [resource("fms:policy", {})])).toEqual(["not_assessed"]);
});
