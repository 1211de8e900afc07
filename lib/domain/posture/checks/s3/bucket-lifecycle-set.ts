import { agree, type Check, perResource } from "../../check";
import { cloudformation } from "../../fix/cloudformation";
import { collected, passIf } from "../../verdict";

export const check: Check = {
  id: "bucket-lifecycle-set",
  title: "Buckets forget by rule",
  principle: 4,
  layer: "storage",
  severity: "low",
  service: "s3",
  effortMinutes: 20,
  passes: "The bucket has at least one enabled lifecycle rule.",
  why: "Data that is kept by neglect can be stolen by neglect. A rule deletes or archives without anyone's attention.",
  references: ["s3_bucket_lifecycle_enabled"],
  frameworks: {
    fsbp: "S3.13",
    nist: "DS-3 DS-4",
    pci4: "3.2.1 3.3.1.1 3.3.1.3 3.3.2 3.3.3 10.5.1",
    iso27001: "A.8.10",
  },
  fix: ({ name }) => ({
    cli: `aws s3api put-bucket-lifecycle-configuration --bucket ${name} --lifecycle-configuration '{"Rules":[{"ID":"expire-old-versions","Status":"Enabled","Filter":{},"NoncurrentVersionExpiration":{"NoncurrentDays":90}}]}'`,
    terraform: `resource "aws_s3_bucket_lifecycle_configuration" "this" {\n  bucket = "${name}"\n  rule {\n    id     = "expire-old-versions"\n    status = "Enabled"\n    noncurrent_version_expiration {\n      noncurrent_days = 90\n    }\n  }\n}`,
    cloudformation: cloudformation("AWS::S3::Bucket", {
      BucketName: name,
      LifecycleConfiguration: {
        Rules: [
          {
            Id: "expire-old-versions",
            Status: "Enabled",
            NoncurrentVersionExpiration: { NoncurrentDays: 90 },
          },
        ],
      },
    }),
  }),
  failing: (failing, of) =>
    `${failing} of ${of} buckets ${agree(failing, "keeps", "keep")} everything for ever`,
  judge: perResource("s3:bucket", ({ config }) => {
    const lifecycle = collected(config.Lifecycle, "s3:GetLifecycleConfiguration");
    const enabled = (lifecycle?.Rules ?? []).filter((rule) => rule.Status === "Enabled");
    return passIf(
      enabled.length > 0,
      `${enabled.length} rules are at work.`,
      "No lifecycle rule is at work.",
      lifecycle,
    );
  }),
};
