import { agree, type Check, perResource } from "../../check";
import { collected, passIf } from "../../verdict";

export const check: Check = {
  id: "bucket-mfa-delete",
  title: "Versions of objects are deleted with a second factor only",
  principle: 6,
  layer: "storage",
  severity: "medium",
  service: "s3",
  effortMinutes: 20,
  passes: "Versioning is on and MFA delete is enabled.",
  why: "A stolen key can delete every version of everything; it can not press the button of a hardware token.",
  references: ["s3_bucket_no_mfa_delete"],
  frameworks: {
    cis7: "3.1.2",
    cis5: "2.1.2",
    fsbp: "S3.20",
    wafr: "sec_network_protection_layered",
    pci4: "10.3.2 3.5.1.3 8.4.1 8.4.2 8.4.3 A1.1.2 A3.4.1",
  },
  fix: ({ name }) => ({
    cli: `# Only the root user can, with its own MFA device:\naws s3api put-bucket-versioning --bucket ${name} --versioning-configuration Status=Enabled,MFADelete=Enabled --mfa 'SERIAL CODE'`,
    terraform: `# Terraform cannot switch MFA delete on; keep what the root user set:\nresource "aws_s3_bucket_versioning" "this" {\n  bucket = "${name}"\n  versioning_configuration {\n    status     = "Enabled"\n    mfa_delete = "Enabled"\n  }\n}`,
    cloudformation: null,
  }),
  failing: (failing, of) =>
    `${failing} of ${of} buckets ${agree(failing, "lets", "let")} versions be deleted without a second factor`,
  judge: perResource("s3:bucket", ({ config }) => {
    const versioning = collected(config.Versioning, "s3:GetBucketVersioning");
    const on = versioning?.Status === "Enabled" && versioning.MFADelete === "Enabled";
    return passIf(on, "MFA delete is on.", "Versions can be deleted without a second factor.", {
      Versioning: versioning,
    });
  }),
};
