import { describe, expect, it } from "vitest";
import { denied, judged, resource, statuses } from "../../testing/kit";
import { check } from "./bucket-not-public";

const everything = {
  BlockPublicAcls: true,
  IgnorePublicAcls: true,
  BlockPublicPolicy: true,
  RestrictPublicBuckets: true,
};
const open = JSON.stringify({
  Statement: [{ Effect: "Allow", Principal: "*", Action: "s3:GetObject", Resource: "*" }],
});
const allUsers = {
  Grants: [
    {
      Grantee: { Type: "Group", URI: "http://acs.amazonaws.com/groups/global/AllUsers" },
      Permission: "READ",
    },
  ],
};
const bucket = (config: object) =>
  resource("s3:bucket", { PublicAccessBlock: null, Policy: null, Acl: { Grants: [] }, ...config });
const accountBlock = resource(
  "s3:account-public-access-block",
  { PublicAccessBlock: everything },
  { region: "global" },
);

describe("bucket-not-public", () => {
  it("passes a private bucket and one whose public grants are cancelled by bucket or account", () => {
    expect(statuses(check, [bucket({})])).toEqual(["pass"]);
    expect(statuses(check, [bucket({ Policy: open, PublicAccessBlock: everything })])).toEqual(["pass"]);
    expect(statuses(check, [bucket({ Policy: open, Acl: allUsers }), accountBlock])).toEqual(["pass"]);
  });

  it("fails on a public policy and on a public ACL", () => {
    expect(statuses(check, [bucket({ Policy: open })])).toEqual(["fail"]);
    expect(judged(check, [bucket({ Acl: allUsers })])[0]?.reason).toContain("READ");
  });

  it("needs the block that fits: ignoring ACLs does not cancel a policy", () => {
    const aclsOnly = { ...everything, RestrictPublicBuckets: false };
    expect(statuses(check, [bucket({ Policy: open, PublicAccessBlock: aclsOnly })])).toEqual(["fail"]);
  });

  it("believes AWS's own verdict on the policy, and disabled ACLs", () => {
    expect(statuses(check, [bucket({ Policy: open, PolicyStatus: { IsPublic: false } })])).toEqual(["pass"]);
    const enforced = { Rules: [{ ObjectOwnership: "BucketOwnerEnforced" }] };
    expect(statuses(check, [bucket({ Acl: allUsers, OwnershipControls: enforced })])).toEqual(["pass"]);
  });

  it("is not assessed when the policy was denied, naming the permission", () => {
    const unknown = bucket({ Policy: undefined });
    const [finding] = judged(check, [unknown], [denied("s3:GetBucketPolicy", { resource: unknown.id })]);
    expect(finding?.status).toBe("not_assessed");
    expect(finding?.reason).toContain("s3:GetBucketPolicy was denied");
  });
});
