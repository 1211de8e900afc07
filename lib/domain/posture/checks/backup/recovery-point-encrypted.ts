import { agree, type Check, perResource } from "../../check";
import { cloudformationOf } from "../../fix/cloudformation";
import { collected, passIf } from "../../verdict";

/** Already on their way out. */
const gone = new Set(["DELETING", "EXPIRED"]);

export const check: Check = {
  id: "recovery-point-encrypted",
  title: "Backups are encrypted",
  principle: 7,
  layer: "storage",
  severity: "medium",
  service: "backup",
  effortMinutes: 60,
  passes: "The recovery point is encrypted.",
  why: "A backup is the whole of what it backs up, and it lies longer and in more places.",
  references: ["backup_recovery_point_encrypted"],
  frameworks: {
    nist: "DS-1 DS-3 DS-4 IP-4 RC.RP-1",
    pci4: "3.5.1 8.3.2",
    soc2: "PI1.5",
    iso27001: "A.8.13 A.8.24",
  },
  fix: ({ id, region, config, account }) => ({
    cli: `# Copy it into an encrypted vault, and let the plain one go once the copy is complete:\naws backup start-copy-job --region ${region} --recovery-point-arn ${id} --source-backup-vault-name ${config.BackupVaultName} --destination-backup-vault-arn arn:aws:backup:${region}:${account}:backup-vault:${config.BackupVaultName}-encrypted --iam-role-arn arn:aws:iam::${account}:role/service-role/AWSBackupDefaultServiceRole\naws backup delete-recovery-point --region ${region} --backup-vault-name ${config.BackupVaultName} --recovery-point-arn ${id}`,
    terraform: `resource "aws_backup_vault" "encrypted" {\n  name        = "${config.BackupVaultName}-encrypted"\n  kms_key_arn = aws_kms_key.backup.arn\n}`,
    cloudformation: cloudformationOf({
      Key: ["AWS::KMS::Key", { Description: "backups", EnableKeyRotation: true }],
      Vault: [
        "AWS::Backup::BackupVault",
        {
          BackupVaultName: `${config.BackupVaultName}-encrypted`,
          EncryptionKeyArn: { "Fn::GetAtt": ["Key", "Arn"] },
        },
      ],
    }),
  }),
  failing: (failing, of) => `${failing} of ${of} recovery points ${agree(failing, "is", "are")} unencrypted`,
  judge: perResource("backup:recovery-point", ({ config }) => {
    if (gone.has(config.Status ?? "")) return null;
    const encrypted = collected(config.IsEncrypted, "backup:ListRecoveryPointsByBackupVault");
    return passIf(
      encrypted,
      "It is encrypted.",
      `It is a plain copy of ${config.ResourceArn ?? "a resource"}.`,
      {
        ResourceArn: config.ResourceArn,
        IsEncrypted: encrypted,
      },
    );
  }),
};
