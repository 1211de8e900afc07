import { describe, expect, it } from "vitest";
import { buildEstate } from "../account/estate";
import { parsePolicy } from "../policy/parse";
import { sketchAccount } from "../testing/account";
import { type Exposed, exposureMap } from "./exposure";

const own = "111122223333";
const bucket = "arn:aws:s3:::books";
const bucketWith = (...Statement: object[]): Exposed => {
  const read = parsePolicy({ Version: "2012-10-17", Statement });
  if (!read.ok) throw new Error("the test's own policy is wrong");
  return { arn: bucket, account: own, type: "s3:bucket", policy: read.policy };
};
const readBy = (Principal: unknown, more: object = {}) => ({
  Effect: "Allow",
  Principal,
  Action: "s3:GetObject",
  Resource: `${bucket}/*`,
  ...more,
});
const seen = (exposed: Exposed[], roles = {}) => {
  const estate = buildEstate({
    accounts: [sketchAccount({ users: { dana: {} }, roles })],
    resources: exposed,
  });
  return exposureMap(estate, exposed, new Set([own, "222233334444"])).map(({ outsider, access }) => [
    outsider.kind,
    outsider.name,
    access.map(({ kind, decision }) => `${kind} ${decision}`).join(),
  ]);
};

describe("what outsiders reach", () => {
  it.each([
    ["anyone", readBy("*"), [["anyone", "anyone", "read Allowed"]]],
    ["another account", readBy({ AWS: "999988887777" }), [["account", "999988887777", "read Allowed"]]],
    [
      "one role of another account",
      readBy({ AWS: "arn:aws:iam::999988887777:role/x" }),
      [["account", "arn:aws:iam::999988887777:role/x", "read Allowed"]],
    ],
    ["our own accounts", readBy({ AWS: ["222233334444", own] }), []],
    ["a service of AWS", readBy({ Service: "cloudtrail.amazonaws.com" }), []],
    ["the organisation", readBy("*", { Condition: { StringEquals: { "aws:PrincipalOrgID": "o-1" } } }), []],
    [
      "one network",
      readBy("*", { Condition: { IpAddress: { "aws:SourceIp": "203.0.113.0/24" } } }),
      [["anyone", "anyone", "read Conditional"]],
    ],
  ])("%s", (_name, statement, expected) => {
    expect(seen([bucketWith(statement)])).toEqual(expected);
  });

  it("is not what a deny takes back", () => {
    const deny = { Effect: "Deny", Principal: "*", Action: "s3:*", Resource: `${bucket}/*` };
    expect(seen([bucketWith(readBy("*"), deny)])).toEqual([]);
  });

  it("are roles too: of other accounts, and of identity providers", () => {
    const provider = `arn:aws:iam::${own}:oidc-provider/token.actions.githubusercontent.com`;
    const roles = {
      Vendor: { trust: [{ Effect: "Allow", Principal: { AWS: "999988887777" }, Action: "sts:AssumeRole" }] },
      GitHub: {
        trust: [
          { Effect: "Allow", Principal: { Federated: provider }, Action: "sts:AssumeRoleWithWebIdentity" },
        ],
      },
      Person: {
        trust: [
          {
            Effect: "Allow",
            Principal: { Federated: `arn:aws:iam::${own}:saml-provider/AWSSSO` },
            Action: "sts:AssumeRoleWithSAML",
          },
        ],
      },
    };
    expect(seen([], roles).map(([kind, name]) => [kind, name])).toEqual([
      ["account", "999988887777"],
      ["provider", provider],
    ]);
  });
});
