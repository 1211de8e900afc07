import { agree, type Check, perResource } from "../../check";
import { cloudformation } from "../../fix/cloudformation";
import { collected, passIf } from "../../verdict";

export const check: Check = {
  id: "vault-holds-recovery-points",
  title: "Backup vaults hold something",
  principle: 7,
  layer: "storage",
  severity: "low",
  service: "backup",
  effortMinutes: 30,
  passes: "The vault holds at least one recovery point.",
  why: "An empty vault is a plan, and a plan restores nothing.",
  references: ["backup_vaults_exist"],
  frameworks: { nist: "BE-5 DS-3 IP-4 RC.RP-1", iso27001: "A.8.13" },
  fix: ({ region, name, account }) => ({
    cli: `aws backup start-backup-job --region ${region} --backup-vault-name ${name} --resource-arn ARN_OF_WHAT_TO_KEEP --iam-role-arn arn:aws:iam::${account}:role/service-role/AWSBackupDefaultServiceRole`,
    terraform: `resource "aws_backup_plan" "daily" {\n  name = "daily"\n  rule {\n    rule_name         = "daily"\n    target_vault_name = "${name}"\n    schedule          = "cron(0 3 * * ? *)"\n  }\n}`,
    cloudformation: cloudformation("AWS::Backup::BackupPlan", {
      BackupPlan: {
        BackupPlanName: "daily",
        BackupPlanRule: [
          { RuleName: "daily", TargetBackupVault: name, ScheduleExpression: "cron(0 3 * * ? *)" },
        ],
      },
    }),
  }),
  failing: (failing, of) => `${failing} of ${of} vaults ${agree(failing, "is", "are")} empty`,
  judge: perResource("backup:vault", ({ config }) => {
    const points = collected(config.NumberOfRecoveryPoints, "backup:ListBackupVaults");
    return passIf(points > 0, `It holds ${points} recovery points.`, "It is empty.");
  }),
};
