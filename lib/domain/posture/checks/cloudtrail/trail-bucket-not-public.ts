import { agree, type Check, perResource } from "../../check";
import { cloudformation } from "../../fix/cloudformation";
import { actionsOf, publicStatements } from "../../policy/statements";
import { collected, pass, passIf } from "../../verdict";

export const check: Check = {
  id: "trail-bucket-not-public",
  title: "The bucket that holds the trail is not public",
  principle: 6,
  layer: "storage",
  severity: "critical",
  service: "cloudtrail",
  effortMinutes: 15,
  passes:
    "The trail's bucket blocks public access or has neither a public policy nor a public ACL. A bucket outside the snapshot is not judged.",
  why: "The trail tells an attacker who the people are, what runs where, and what you would see.",
  references: ["cloudtrail_logs_s3_bucket_is_not_publicly_accessible"],
  frameworks: {
    fsbp: "CloudTrail.6",
    wafr: "sec_permissions_analyze_cross_account",
    nist: "DS-5 PT-1",
    iso27001: "A.8.1 A.8.15 A.8.16",
  },
  fix: ({ config }) => ({
    cli: `aws s3api put-public-access-block --bucket ${config.S3BucketName} --public-access-block-configuration BlockPublicAcls=true,IgnorePublicAcls=true,BlockPublicPolicy=true,RestrictPublicBuckets=true`,
    terraform: `resource "aws_s3_bucket_public_access_block" "trail" {\n  bucket                  = "${config.S3BucketName}"\n  block_public_acls       = true\n  ignore_public_acls      = true\n  block_public_policy     = true\n  restrict_public_buckets = true\n}`,
    cloudformation: cloudformation("AWS::S3::Bucket", {
      BucketName: config.S3BucketName,
      PublicAccessBlockConfiguration: {
        BlockPublicAcls: true,
        IgnorePublicAcls: true,
        BlockPublicPolicy: true,
        RestrictPublicBuckets: true,
      },
    }),
  }),
  failing: (failing, of) => `${failing} of ${of} trails ${agree(failing, "lies", "lie")} in a public bucket`,
  judge: perResource("cloudtrail:trail", ({ config }, world) => {
    const name = collected(config.S3BucketName, "cloudtrail:DescribeTrails");
    const bucket = world.of("s3:bucket").find((one) => one.name === name);
    if (!bucket) return null;
    const block = collected(bucket.config.PublicAccessBlock, "s3:GetBucketPublicAccessBlock");
    if (block?.RestrictPublicBuckets && block.IgnorePublicAcls) return pass(`${name} blocks public access.`);
    const policy = collected(bucket.config.Policy, "s3:GetBucketPolicy");
    const open = policy === null ? [] : publicStatements(policy);
    return passIf(
      open.length === 0,
      `${name} lets nobody in from outside.`,
      `${name} is open: everyone may ${open.map(actionsOf).join(", ")}.`,
    );
  }),
};
