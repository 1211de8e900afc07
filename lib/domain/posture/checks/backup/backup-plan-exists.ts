import { agree, type Check, perAccount } from "../../check";
import { cloudformationOf } from "../../fix/cloudformation";
import { collected, passIf } from "../../verdict";

export const check: Check = {
  id: "backup-plan-exists",
  title: "A plan backs things up",
  principle: 7,
  layer: "governance",
  severity: "low",
  service: "backup",
  effortMinutes: 60,
  passes: "The account has a backup plan that selects resources.",
  why: "Backups by plan happen; backups by intention don't.",
  references: ["backup_plans_exist"],
  frameworks: {
    nist: "DS-4 IP-4 RC.RP-1",
    soc2: "PI1.5",
    iso27001: "A.8.13",
  },
  fix: ({ account }) => ({
    cli: `plan=$(aws backup create-backup-plan --backup-plan '{"BackupPlanName":"daily","Rules":[{"RuleName":"daily","TargetBackupVaultName":"Default","ScheduleExpression":"cron(0 3 * * ? *)","Lifecycle":{"DeleteAfterDays":35}}]}' --query BackupPlanId --output text)\naws backup create-backup-selection --backup-plan-id $plan --backup-selection '{"SelectionName":"tagged","IamRoleArn":"arn:aws:iam::${account}:role/service-role/AWSBackupDefaultServiceRole","ListOfTags":[{"ConditionType":"STRINGEQUALS","ConditionKey":"backup","ConditionValue":"daily"}]}'`,
    terraform: `resource "aws_backup_plan" "daily" {\n  name = "daily"\n  rule {\n    rule_name         = "daily"\n    target_vault_name = "Default"\n    schedule          = "cron(0 3 * * ? *)"\n    lifecycle {\n      delete_after = 35\n    }\n  }\n}`,
    cloudformation: cloudformationOf({
      Plan: [
        "AWS::Backup::BackupPlan",
        {
          BackupPlan: {
            BackupPlanName: "daily",
            BackupPlanRule: [
              {
                RuleName: "daily",
                TargetBackupVault: "Default",
                ScheduleExpression: "cron(0 3 * * ? *)",
                Lifecycle: { DeleteAfterDays: 35 },
              },
            ],
          },
        },
      ],
      Selection: [
        "AWS::Backup::BackupSelection",
        {
          BackupPlanId: { Ref: "Plan" },
          BackupSelection: {
            SelectionName: "tagged",
            IamRoleArn: `arn:aws:iam::${account}:role/service-role/AWSBackupDefaultServiceRole`,
            ListOfTags: [{ ConditionType: "STRINGEQUALS", ConditionKey: "backup", ConditionValue: "daily" }],
          },
        },
      ],
    }),
  }),
  failing: (failing, of) => `${failing} of ${of} accounts ${agree(failing, "has", "have")} no backup plan`,
  judge: perAccount(["backup:plan"], ({ account }, world) => {
    const plans = world.of("backup:plan", account);
    const working = plans.find(
      ({ config }) => (collected(config.Selections, "backup:ListBackupSelections") ?? []).length > 0,
    );
    const why =
      plans.length === 0 ? "The account has no backup plan." : "No backup plan selects any resource.";
    return passIf(working !== undefined, `Plan ${working?.name} selects resources.`, why, {
      plans: plans.map((plan) => plan.name),
    });
  }),
};
