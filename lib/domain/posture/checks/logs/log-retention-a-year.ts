import { agree, type Check, perResource } from "../../check";
import { cloudformation } from "../../fix/cloudformation";
import { passIf } from "../../verdict";

export const check: Check = {
  id: "log-retention-a-year",
  title: "Logs are kept for a year",
  principle: 2,
  layer: "application",
  severity: "medium",
  service: "logs",
  effortMinutes: 5,
  passes: "The log group keeps its events for ever or at least 365 days.",
  why: "Intrusions are found months after they began; logs that are gone cannot say how.",
  references: ["cloudwatch_log_group_retention_policy_specific_days_enabled"],
  frameworks: {
    wafr: "sec_permissions_lifecycle",
    pci4: "3.2.1 3.3.1.1 3.3.1.3 3.3.2 3.3.3 5.3.4 10.5.1",
    soc2: "C1.2 CC7.2 CC7.3",
    iso27001: "A.8.15 A.8.16",
  },
  fix: ({ region, config }) => ({
    cli: `aws logs put-retention-policy --region ${region} --log-group-name ${config.logGroupName} --retention-in-days 365`,
    terraform: `resource "aws_cloudwatch_log_group" "this" {\n  name              = "${config.logGroupName}"\n  retention_in_days = 365\n}`,
    cloudformation: cloudformation("AWS::Logs::LogGroup", {
      LogGroupName: config.logGroupName,
      RetentionInDays: 365,
    }),
  }),
  failing: (failing, of) =>
    `${failing} of ${of} log groups ${agree(failing, "forgets", "forget")} within a year`,
  judge: perResource("logs:log-group", ({ config }) => {
    const days = config.retentionInDays;
    return passIf(
      days === undefined || days >= 365,
      days === undefined ? "Events are kept for ever." : `Events are kept for ${days} days.`,
      `Events are deleted after ${days} days.`,
      { retentionInDays: days ?? null },
    );
  }),
};
