import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parsePolicy } from "../policy/parse";
import { actionOfEvent } from "../usage/action-of-event";
import { Observation, type ObservedCall } from "../usage/observe";
import { writePolicies } from "./formats";
import { widths } from "./generalise";
import { generatePolicies, managedPolicyLimit, policySize } from "./policy";
import { replay } from "./replay";

const deploy = "arn:aws:iam::111122223333:role/Deploy";
const object = (name: string) => `arn:aws:s3:::books/2026/${name}`;
const event = (source: string, name: string, resources: string[] = [], error: string | null = null) => ({
  source,
  name,
  resources,
  error,
  readOnly: /^(Get|List|Describe|Head)/.test(name),
});

const call = fc.record({
  action: fc.constantFrom(
    "s3:GetObject",
    "s3:PutObject",
    "ec2:RunInstances",
    "iam:PassRole",
    "logs:PutLogEvents",
  ),
  resource: fc.oneof(
    fc.constant("*"),
    fc
      .tuple(fc.constantFrom("a", "b", "c/d"), fc.nat(30))
      .map(([folder, n]) => `arn:aws:s3:::books/${folder}/${n}`),
    fc.nat(9).map((n) => `arn:aws:ec2:eu-west-1:111122223333:instance/i-0123456789abcde${n}`),
  ),
  count: fc.nat(5),
  regions: fc.uniqueArray(fc.constantFrom("eu-west-1", "us-east-1"), { minLength: 1 }),
});

describe("what was observed", () => {
  it("is named as IAM names it", () => {
    expect(actionOfEvent("lambda", "CreateFunction20150331")).toBe("lambda:CreateFunction");
    expect(actionOfEvent("lambda", "UpdateFunctionCode20150331v2")).toBe("lambda:UpdateFunctionCode");
    expect(actionOfEvent("s3", "HeadObject")).toBe("s3:GetObject");
    expect(actionOfEvent("monitoring", "PutMetricAlarm")).toBe("cloudwatch:PutMetricAlarm");
    expect(actionOfEvent("signin", "ConsoleLogin")).toBeNull();
  });

  it("counts what was let through, also where it failed for another reason, and not what was refused", () => {
    const seen = new Observation();
    seen.add(event("s3", "GetObject", ["arn:aws:s3:::books", object("a")]));
    seen.add(event("s3", "GetObject", [object("a")], "NoSuchKey"));
    seen.add(event("s3", "GetObject", [object("b")], "AccessDenied"));
    expect(seen.observed()).toEqual([{ action: "s3:GetObject", resource: object("a"), count: 2 }]);
    expect(seen.events).toEqual({ counted: 2, refused: 1, withoutAction: 0 });
  });

  it("infers the passing of roles, which no record shows", () => {
    const seen = new Observation();
    seen.add(event("lambda", "CreateFunction20150331", ["arn:aws:iam::111122223333:role/Runner"]));
    expect(seen.observed()).toContainEqual({
      action: "iam:PassRole",
      resource: "arn:aws:iam::111122223333:role/Runner",
      count: 1,
    });
  });
});

describe("a generated policy", () => {
  it("allows every observed call, at every width, in documents that IAM takes", () => {
    fc.assert(
      fc.property(
        fc.array(call, { minLength: 1, maxLength: 60 }),
        fc.constantFrom(...widths),
        fc.boolean(),
        (calls, width, regions) => {
          const policies = generatePolicies(calls, { width, regions });
          expect(replay(policies, calls, deploy).denied).toEqual([]);
          for (const policy of policies) {
            expect(parsePolicy(policy).ok).toBe(true);
            if (policy.Statement.length > 1)
              expect(policySize(policy)).toBeLessThanOrEqual(managedPolicyLimit);
          }
        },
      ),
    );
  });

  it("allows nothing that was not seen when nothing is widened", () => {
    const calls: ObservedCall[] = [{ action: "s3:GetObject", resource: object("a"), count: 1 }];
    const policies = generatePolicies(calls, { width: "exact" });
    const others = [
      { action: "s3:GetObject", resource: object("b"), count: 1 },
      { action: "s3:PutObject", resource: object("a"), count: 1 },
    ];
    expect(replay(policies, others, deploy).allowed).toBe(0);
  });

  it("allows only the regions that were used, where that is asked", () => {
    const seen = { action: "s3:GetObject", resource: object("a"), count: 1 };
    const policies = generatePolicies([{ ...seen, regions: ["eu-west-1"] }], {
      width: "exact",
      regions: true,
    });
    expect(replay(policies, [{ ...seen, regions: ["eu-west-1"] }], deploy).denied).toEqual([]);
    expect(replay(policies, [{ ...seen, regions: ["us-east-1"] }], deploy).allowed).toBe(0);
  });

  it("names the folder once many of its objects were used", () => {
    const calls = ["a", "b", "c", "d"].map((name) => ({
      action: "s3:GetObject",
      resource: object(name),
      count: 1,
    }));
    expect(generatePolicies(calls, { width: "prefix" })[0]?.Statement[0]?.Resource).toEqual([
      "arn:aws:s3:::books/2026/*",
    ]);
    expect(generatePolicies(calls.slice(1), { width: "prefix" })[0]?.Statement[0]?.Resource).toHaveLength(3);
  });

  it("is written as Terraform and as a guardrail too", () => {
    const policies = generatePolicies([{ action: "s3:GetObject", resource: "*", count: 1 }], {
      width: "exact",
    });
    expect(writePolicies(policies, "terraform", deploy)).toContain(
      'resource "aws_iam_role_policy_attachment" "deploy"',
    );
    expect(JSON.parse(writePolicies(policies, "scp", deploy)).Statement[0]).toMatchObject({
      Effect: "Deny",
      NotAction: ["s3:GetObject"],
      Condition: { ArnEquals: { "aws:PrincipalArn": deploy } },
    });
  });
});
