import fc from "fast-check";
import { expect, it } from "vitest";
import { policiesIn } from "./policy/policies-in";
import { memberWords, mentionsIn } from "./relations";

it("finds what a configuration names, wherever it stands, and not the resource itself", () => {
  const config = {
    InstanceId: "i-0123456789abcdef0",
    VpcId: "vpc-0a1b2c3d",
    SecurityGroups: [{ GroupId: "sg-0a1b2c3d4e5f60718", GroupName: "web" }],
    IamInstanceProfile: { Arn: "arn:aws:iam::111122223333:instance-profile/web" },
    Logging: { TargetBucket: "access-logs" },
    Description: "not-a-thing",
  };
  expect(mentionsIn(config, ["i-0123456789abcdef0"])).toEqual([
    { name: "vpc-0a1b2c3d", member: "VpcId" },
    { name: "sg-0a1b2c3d4e5f60718", member: "GroupId" },
    { name: "arn:aws:iam::111122223333:instance-profile/web", member: "Arn" },
    { name: "arn:aws:s3:::access-logs", member: "TargetBucket" },
  ]);
});

it("says a member in words", () => {
  expect(["VpcId", "KMSMasterKeyID", "TargetBucket", "Role"].map(memberWords)).toEqual([
    "vpc",
    "kms master key",
    "target bucket",
    "role",
  ]);
});

it("finds policies as documents and as text, with the names people gave them", () => {
  const statement = { Effect: "Allow", Action: "s3:GetObject", Resource: "*" };
  expect(
    policiesIn({
      Policy: JSON.stringify({ Statement: statement }),
      InlinePolicies: [{ PolicyName: "audit", PolicyDocument: { Statement: [statement] } }],
      Note: "{not json",
    }),
  ).toEqual([
    { name: "Policy", statements: [statement] },
    { name: "InlinePolicies[0] audit", statements: [statement] },
  ]);
});

it("never fails, whatever a configuration holds", () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(Array.isArray(mentionsIn(value, []))).toBe(true);
      expect(Array.isArray(policiesIn(value))).toBe(true);
    }),
  );
});
