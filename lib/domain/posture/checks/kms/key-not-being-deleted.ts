import { agree, type Check, nameOf, perResource } from "../../check";
import { cloudformation } from "../../fix/cloudformation";
import { collected, passIf } from "../../verdict";

export const check: Check = {
  id: "key-not-being-deleted",
  title: "No key is waiting to be deleted",
  principle: 5,
  layer: "storage",
  severity: "critical",
  service: "kms",
  effortMinutes: 10,
  passes: "The customer key is not pending deletion. Keys of AWS are left out.",
  why: "Without the key, everything that it encrypted is gone for good. An attacker can delete data this way, one call a key.",
  references: ["kms_cmk_not_deleted_unintentionally"],
  frameworks: {
    fsbp: "KMS.3",
    nist: "DS-3 RA-1",
    pci4: "3.5.1.1 3.5.1.3 3.6.1.2 3.6.1.3 3.6.1.4 3.6.1 3.7.1 3.7.2 3.7.4 3.7.6 3.7.7 4.2.1.1",
    iso27001: "A.8.11 A.8.24",
  },
  fix: ({ region, id }) => ({
    cli: `aws kms cancel-key-deletion --region ${region} --key-id ${nameOf(id)}\naws kms enable-key --region ${region} --key-id ${nameOf(id)}`,
    terraform: `resource "aws_kms_key" "this" {\n  # ${nameOf(id)}\n  deletion_window_in_days = 30\n}`,
    cloudformation: cloudformation(
      "AWS::KMS::Key",
      { Enabled: true, PendingWindowInDays: 30 },
      `${nameOf(id)}: cancel its deletion by the command, then keep a long window.`,
    ),
  }),
  failing: (failing, of) => `${failing} of ${of} keys ${agree(failing, "is", "are")} about to be deleted`,
  judge: perResource("kms:key", ({ config }) => {
    if (config.KeyManager !== "CUSTOMER") return null;
    const state = collected(config.KeyState, "kms:DescribeKey");
    return passIf(
      state !== "PendingDeletion",
      `The key is ${state}.`,
      `The key will be deleted on ${config.DeletionDate}.`,
      {
        KeyState: state,
        DeletionDate: config.DeletionDate,
      },
    );
  }),
};
