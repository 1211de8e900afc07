import { agree, type Check, perResource } from "../../check";
import { cloudformation } from "../../fix/cloudformation";
import { settingsOff } from "../../policy/public-access-block";
import { collected, passIf } from "../../verdict";

export const check: Check = {
  id: "bucket-blocks-public-access",
  title: "Buckets block public access themselves",
  principle: 6,
  layer: "storage",
  severity: "high",
  service: "s3",
  effortMinutes: 5,
  passes: "All four settings of the bucket's own public access block are on.",
  why: "The account's block can be lifted for one bucket's sake; then each bucket stands alone.",
  references: ["s3_bucket_level_public_access_block"],
  frameworks: { cis7: "3.1.4", cis5: "2.1.4", fsbp: "S3.8", nist: "AC-3" },
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
  failing: (failing, of) =>
    `${failing} of ${of} buckets ${agree(failing, "does", "do")} not block public access themselves`,
  judge: perResource("s3:bucket", ({ config }) => {
    const block = collected(config.PublicAccessBlock, "s3:GetBucketPublicAccessBlock");
    const off = settingsOff(block);
    return passIf(off.length === 0, "All four settings are on.", `Off: ${off.join(", ")}.`, {
      PublicAccessBlock: block,
    });
  }),
};
