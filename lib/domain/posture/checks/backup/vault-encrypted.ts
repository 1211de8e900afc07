import { agree, type Check, perResource } from "../../check";
import { cloudformationOf } from "../../fix/cloudformation";
import { collected, passIf } from "../../verdict";

export const check: Check = {
  id: "vault-encrypted",
  title: "Backup vaults have a key",
  principle: 7,
  layer: "storage",
  severity: "medium",
  service: "backup",
  effortMinutes: 30,
  passes: "The vault names the KMS key that its backups are encrypted with.",
  why: "What lands in the vault takes its key; a vault without one keeps copies of everything in the clear.",
  references: ["backup_vaults_encrypted"],
  frameworks: { nist: "BE-5 DS-1 DS-3 IP-4 RC.RP-1", soc2: "PI1.5", iso27001: "A.8.24" },
  fix: ({ region, name }) => ({
    cli: `# The key of a vault cannot be changed: make one with a key, and let plans point to it\naws backup create-backup-vault --region ${region} --backup-vault-name ${name}-encrypted --encryption-key-arn "$(aws kms create-key --region ${region} --description backups --query KeyMetadata.Arn --output text)"`,
    terraform: `resource "aws_backup_vault" "encrypted" {\n  name        = "${name}-encrypted"\n  kms_key_arn = aws_kms_key.backup.arn\n}`,
    cloudformation: cloudformationOf({
      Key: ["AWS::KMS::Key", { Description: "backups", EnableKeyRotation: true }],
      Vault: [
        "AWS::Backup::BackupVault",
        {
          BackupVaultName: `${name}-encrypted`,
          EncryptionKeyArn: { "Fn::GetAtt": ["Key", "Arn"] },
        },
      ],
    }),
  }),
  failing: (failing, of) => `${failing} of ${of} backup vaults ${agree(failing, "has", "have")} no key`,
  judge: perResource("backup:vault", ({ config }) => {
    collected(config.BackupVaultName, "backup:ListBackupVaults");
    const key = config.EncryptionKeyArn;
    return passIf(Boolean(key), `Its backups are encrypted with ${key}.`, "It names no key.", {
      EncryptionKeyArn: key ?? null,
    });
  }),
};
