import type { Resource } from "@/lib/domain/posture/snapshot/document";
import { namedUuid } from "../identifiers";
import { type AccountName, accountIds, home } from "../organisation/accounts";
import { keys } from "../organisation/keys";
import { type Day, daysBefore, resource } from "./day";

const at = (account: AccountName) => ({ account, region: home });

/** Vaults and plans; payments locked its vault in the last week. */
export function backup(day: Day): Resource[] {
  return (["payments", "data", "shared"] as const).flatMap((account) => {
    const vaultArn = `arn:aws:backup:${home}:${accountIds[account]}:backup-vault:backup-main`;
    const locked = account === "payments" && day.number > 23;
    const vault = resource("backup:vault", at(account), vaultArn, "backup-main", {
      BackupVaultName: "backup-main",
      BackupVaultArn: vaultArn,
      EncryptionKeyArn: keys.backup.arn,
      Locked: locked,
      ...(locked ? { LockDate: daysBefore(day, day.number - 23), MinRetentionDays: 30 } : {}),
      NumberOfRecoveryPoints: 31,
    });
    if (account === "shared") return [vault];
    const id = namedUuid(`plan:${account}`);
    const planArn = `arn:aws:backup:${home}:${accountIds[account]}:backup-plan:${id}`;
    return [
      vault,
      resource("backup:plan", at(account), planArn, "daily", {
        BackupPlanId: id,
        BackupPlanArn: planArn,
        BackupPlanName: "daily",
        LastExecutionDate: daysBefore(day, 1),
        Rules: [
          {
            RuleName: "daily",
            TargetBackupVaultName: "backup-main",
            ScheduleExpression: "cron(0 3 * * ? *)",
          },
        ],
        Selections: [{ SelectionId: "all", SelectionName: "databases" }],
      }),
    ];
  });
}
