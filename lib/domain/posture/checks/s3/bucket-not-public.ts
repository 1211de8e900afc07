import { agree, type Check, perResource } from "../../check";
import { cloudformation } from "../../fix/cloudformation";
import { blockedByBlocks } from "../../policy/bucket-blocks";
import { publicStatements } from "../../policy/statements";
import { collected, fail, pass } from "../../verdict";
import type { Typed } from "../../world";

const publicGroups = [
  "http://acs.amazonaws.com/groups/global/AllUsers",
  "http://acs.amazonaws.com/groups/global/AuthenticatedUsers",
];

function publicGrants(bucket: Typed<"s3:bucket">): string[] {
  const owner = bucket.config.OwnershipControls?.Rules?.[0]?.ObjectOwnership;
  if (owner === "BucketOwnerEnforced") return [];
  const acl = collected(bucket.config.Acl, "s3:GetBucketAcl");
  return (acl?.Grants ?? [])
    .filter((grant) => publicGroups.includes(grant.Grantee?.URI ?? ""))
    .map((grant) => grant.Permission ?? "");
}

/** AWS's own verdict on the policy where it was collected, else ours. */
function hasPublicPolicy(bucket: Typed<"s3:bucket">): boolean {
  const { Policy, PolicyStatus } = bucket.config;
  if (PolicyStatus?.IsPublic !== undefined) return PolicyStatus.IsPublic;
  const policy = collected(Policy, "s3:GetBucketPolicy");
  return policy !== null && publicStatements(policy).length > 0;
}

export const check: Check = {
  id: "bucket-not-public",
  title: "No bucket is open to everyone",
  principle: 6,
  layer: "storage",
  severity: "critical",
  service: "s3",
  effortMinutes: 20,
  passes:
    "Neither the bucket policy nor an ACL grants access to everyone, or public access blocks of the account or the bucket cancel what does.",
  why: "A public bucket needs no break-in: scanners find it within hours and copy what is in it.",
  references: [
    "s3_bucket_public_access",
    "s3_bucket_policy_public_write_access",
    "s3_bucket_public_write_acl",
  ],
  frameworks: {
    cis7: "2.21",
    fsbp: "S3.3",
    wafr: "sec_permissions_analyze_cross_account",
    nist: "RA-1 AC-3 DS-5 IP-1",
    pci4: "1.2.8 1.3.1 1.3.2 1.4.2 1.5.1 10.3.2 3.5.1.3 A1.1.2 A1.1.3 A3.4.1",
    soc2: "CC6.1",
    iso27001: "A.8.1",
  },
  fix: ({ name }) => ({
    cli: `aws s3api put-public-access-block --bucket ${name} --public-access-block-configuration BlockPublicAcls=true,IgnorePublicAcls=true,BlockPublicPolicy=true,RestrictPublicBuckets=true`,
    terraform: `resource "aws_s3_bucket_public_access_block" "this" {\n  bucket                  = "${name}"\n  block_public_acls       = true\n  ignore_public_acls      = true\n  block_public_policy     = true\n  restrict_public_buckets = true\n}`,
    cloudformation: cloudformation("AWS::S3::Bucket", {
      BucketName: name,
      PublicAccessBlockConfiguration: {
        BlockPublicAcls: true,
        IgnorePublicAcls: true,
        BlockPublicPolicy: true,
        RestrictPublicBuckets: true,
      },
    }),
  }),
  failing: (failing, of) => `${failing} of ${of} buckets ${agree(failing, "is", "are")} public`,
  judge: perResource("s3:bucket", (bucket, world) => {
    const { PublicAccessBlock, PolicyStatus } = bucket.config;
    const block = blockedByBlocks(bucket, world);
    const evidence = { PublicAccessBlock, PolicyStatus, Grants: bucket.config.Acl?.Grants };
    if (block.acls && block.policies)
      return pass("Public access blocks cancel every public grant.", evidence);
    if (!block.policies && hasPublicPolicy(bucket)) {
      return fail("The bucket policy lets everyone in and no public access block cancels it.", evidence);
    }
    const grants = block.acls ? [] : publicGrants(bucket);
    return grants.length > 0
      ? fail(
          `The ACL grants ${grants.join(", ")} to everyone and no public access block cancels it.`,
          evidence,
        )
      : pass("Neither policy nor ACL lets everyone in.", evidence);
  }),
};
