import { type Check, perResource } from "../../check";
import { cloudformation } from "../../fix/cloudformation";
import { collected, passIf } from "../../verdict";

export const check: Check = {
  id: "backup-vault-locked",
  title: "Backups cannot be deleted early",
  principle: 7,
  layer: "storage",
  severity: "medium",
  service: "backup",
  effortMinutes: 15,
  passes: "The vault is locked with a minimum retention. Empty vaults are left out.",
  why: "Whoever takes the data hostage deletes the backups first. A locked vault refuses, whoever asks.",
  references: [],
  frameworks: {},
  fix: ({ region, name }) => ({
    cli: `aws backup put-backup-vault-lock-configuration --region ${region} --backup-vault-name ${name} --min-retention-days 14 --changeable-for-days 7`,
    terraform: `resource "aws_backup_vault_lock_configuration" "this" {\n  backup_vault_name   = "${name}"\n  min_retention_days  = 14\n  changeable_for_days = 7\n}`,
    cloudformation: cloudformation("AWS::Backup::BackupVault", {
      BackupVaultName: name,
      LockConfiguration: { MinRetentionDays: 14, ChangeableForDays: 7 },
    }),
  }),
  failing: (failing, of) => `${failing} of ${of} backup vaults can be emptied`,
  judge: perResource("backup:vault", ({ config }) => {
    if (config.NumberOfRecoveryPoints === 0) return null;
    const locked = collected(config.Locked, "backup:ListBackupVaults");
    const days = config.MinRetentionDays ?? 0;
    return passIf(
      locked && days > 0,
      `Backups stay at least ${days} days.`,
      "Backups can be deleted at any time.",
      {
        Locked: locked,
        MinRetentionDays: days,
        LockDate: config.LockDate,
      },
    );
  }),
};
