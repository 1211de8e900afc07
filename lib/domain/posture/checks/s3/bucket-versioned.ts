import { agree, type Check, perResource } from "../../check";
import { cloudformation } from "../../fix/cloudformation";
import { collected, passIf } from "../../verdict";

export const check: Check = {
  id: "bucket-versioned",
  title: "Buckets keep earlier versions",
  principle: 7,
  layer: "storage",
  severity: "medium",
  service: "s3",
  effortMinutes: 5,
  passes: "Versioning is enabled on the bucket.",
  why: "What is overwritten or deleted, by ransomware or by mistake, can be had back.",
  references: ["s3_bucket_object_versioning"],
  frameworks: {
    fsbp: "S3.14",
    wafr: "sec_protect_data_rest_access_control",
    pci4: "10.3.4",
    soc2: "A1.1 C1.2 CC7.4 PI1.5",
    iso27001: "A.8.3 A.8.10",
  },
  fix: ({ name }) => ({
    cli: `aws s3api put-bucket-versioning --bucket ${name} --versioning-configuration Status=Enabled`,
    terraform: `resource "aws_s3_bucket_versioning" "this" {\n  bucket = "${name}"\n  versioning_configuration {\n    status = "Enabled"\n  }\n}`,
    cloudformation: cloudformation("AWS::S3::Bucket", {
      BucketName: name,
      VersioningConfiguration: { Status: "Enabled" },
    }),
  }),
  failing: (failing, of) =>
    `${failing} of ${of} buckets ${agree(failing, "keeps", "keep")} no earlier versions`,
  judge: perResource("s3:bucket", ({ config }) => {
    const versioning = collected(config.Versioning, "s3:GetBucketVersioning");
    const status = versioning?.Status;
    return passIf(
      status === "Enabled",
      "Versioning is on.",
      `Versioning is ${status === "Suspended" ? "suspended" : "off"}.`,
      versioning,
    );
  }),
};
