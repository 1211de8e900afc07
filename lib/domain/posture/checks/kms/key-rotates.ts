import { agree, type Check, nameOf, perResource } from "../../check";
import { cloudformation } from "../../fix/cloudformation";
import { collected, passIf } from "../../verdict";

export const check: Check = {
  id: "key-rotates",
  title: "Keys rotate by themselves",
  principle: 4,
  layer: "storage",
  severity: "high",
  service: "kms",
  effortMinutes: 5,
  passes:
    "The enabled, symmetric customer key with AWS key material rotates automatically. Other keys, which cannot, are left out.",
  why: "Rotation bounds how much data one key ever protects, and costs nothing once it is on.",
  references: ["kms_cmk_rotation_enabled"],
  frameworks: {
    cis7: "4.6",
    cis5: "3.6",
    fsbp: "KMS.4",
    wafr: "sec_identities_audit",
    pci4: "3.7.4 3.7.5",
    soc2: "PI1.5",
    iso27001: "A.8.5 A.8.11 A.8.24",
  },
  fix: ({ region, id }) => ({
    cli: `aws kms enable-key-rotation --region ${region} --key-id ${nameOf(id)}`,
    terraform: `resource "aws_kms_key" "this" {\n  # ${nameOf(id)}\n  enable_key_rotation = true\n}`,
    cloudformation: cloudformation("AWS::KMS::Key", { EnableKeyRotation: true }, `Key ${nameOf(id)}.`),
  }),
  failing: (failing, of) => `${failing} of ${of} keys ${agree(failing, "does", "do")} not rotate`,
  judge: perResource("kms:key", ({ config }) => {
    const rotatable =
      config.KeyManager === "CUSTOMER" &&
      config.KeyState === "Enabled" &&
      (config.KeySpec ?? "SYMMETRIC_DEFAULT") === "SYMMETRIC_DEFAULT" &&
      (config.Origin ?? "AWS_KMS") === "AWS_KMS";
    if (!rotatable) return null;
    const rotates = collected(config.KeyRotationEnabled, "kms:GetKeyRotationStatus");
    return passIf(rotates === true, "The key rotates.", "The key never rotates.", {
      KeyRotationEnabled: rotates,
    });
  }),
};
