import { agree, type Check, perResource } from "../../check";
import { collected, passIf } from "../../verdict";

export const check: Check = {
  id: "volumes-encrypted-by-default",
  title: "New volumes are encrypted by default",
  principle: 5,
  layer: "storage",
  severity: "high",
  service: "ec2",
  effortMinutes: 2,
  passes: "EBS encryption by default is on in the region.",
  why: "A default protects the volumes that nobody thought about.",
  references: ["ec2_ebs_default_encryption"],
  frameworks: {
    cis7: "6.1.1",
    fsbp: "EC2.7",
    wafr: "sec_protect_data_rest_encrypt",
    iso27001: "A.8.11 A.8.24",
  },
  fix: ({ region }) => ({
    cli: `aws ec2 enable-ebs-encryption-by-default --region ${region}`,
    terraform: `resource "aws_ebs_encryption_by_default" "this" {\n  region  = "${region}"\n  enabled = true\n}`,
    cloudformation: null,
  }),
  failing: (failing, of) =>
    `${failing} of ${of} regions ${agree(failing, "creates", "create")} unencrypted volumes`,
  judge: perResource("ec2:ebs-default-encryption", ({ config }) => {
    const on = collected(config.EbsEncryptionByDefault, "ec2:GetEbsEncryptionByDefault");
    return passIf(on === true, "New volumes are encrypted.", "New volumes are not encrypted.", config);
  }),
};
