import { agree, type Check, perResource } from "../../check";
import { cloudformation } from "../../fix/cloudformation";
import { passIf } from "../../verdict";

export const check: Check = {
  id: "trail-encrypted",
  title: "The trail is encrypted with a key of your own",
  principle: 5,
  layer: "logging",
  severity: "medium",
  service: "cloudtrail",
  effortMinutes: 20,
  passes: "The trail names a KMS key.",
  why: "With a key of your own, reading the evidence takes a second permission, and every use of the key is recorded.",
  references: ["cloudtrail_kms_encryption_enabled"],
  frameworks: {
    cis7: "4.5",
    cis5: "3.5",
    fsbp: "CloudTrail.2",
    wafr: "sec_protect_data_rest_encrypt",
    nist: "DS-1 DS-5 PT-1 PT-4",
    pci4: "3.5.1 8.3.2 10.3.2 10.3.3 10.3.4 A1.2.1",
    iso27001: "A.8.11 A.8.15 A.8.16 A.8.24",
  },
  fix: ({ region, id, name, config }) => ({
    cli: `aws cloudtrail update-trail --region ${region} --name ${id} --kms-key-id alias/cloudtrail`,
    terraform: `resource "aws_cloudtrail" "this" {\n  name       = "${name}"\n  kms_key_id = aws_kms_key.cloudtrail.arn\n}`,
    cloudformation: cloudformation("AWS::CloudTrail::Trail", {
      TrailName: name,
      S3BucketName: config.S3BucketName,
      IsLogging: true,
      KMSKeyId: "alias/cloudtrail",
    }),
  }),
  failing: (failing, of) => `${failing} of ${of} trails ${agree(failing, "has", "have")} no key of their own`,
  judge: perResource("cloudtrail:trail", ({ config }) =>
    passIf(Boolean(config.KmsKeyId), `Encrypted with ${config.KmsKeyId}.`, "The trail names no KMS key.", {
      KmsKeyId: config.KmsKeyId ?? null,
    }),
  ),
};
