import { type Check, perAccount } from "../../check";
import { alarmFix, alarmVerdict } from "../../monitoring/alarmed";

const needs = ["cloudtrail:trail", "logs:metric-filter", "cloudwatch:alarm"] as const;
const pattern =
  "{ ($.eventName = AuthorizeSecurityGroupIngress) || ($.eventName = AuthorizeSecurityGroupEgress) || ($.eventName = RevokeSecurityGroupIngress) || ($.eventName = RevokeSecurityGroupEgress) || ($.eventName = CreateSecurityGroup) || ($.eventName = DeleteSecurityGroup) }";

export const check: Check = {
  id: "alarm-security-group-changes",
  title: "Somebody is told when security groups change",
  principle: 2,
  layer: "logging",
  severity: "medium",
  service: "cloudwatch",
  effortMinutes: 30,
  passes:
    "A metric filter on the trail's log group looks for changes of security groups, and an alarm with an action watches its metric.",
  why: "The door that was opened for a moment is the one that is still open a year later.",
  references: ["cloudwatch_log_metric_filter_security_group_changes"],
  frameworks: {
    cis7: "5.10",
    cis5: "4.10",
    wafr: "sec_detect_investigate_events_actionable_events",
    nist: "OV-3 IP-8 AE-1 AE-2 CM-7 DP-4",
    soc2: "CC5.2",
    iso27001: "A.8.15 A.8.16",
  },
  fix: (target) => alarmFix(target, "alarm-security-group-changes", pattern),
  failing: (failing, of) => `${failing} of ${of} accounts would not notice changes of security groups`,
  judge: perAccount(needs, ({ account }, world) =>
    alarmVerdict(
      world,
      account,
      ["AuthorizeSecurityGroupIngress", "RevokeSecurityGroupIngress"],
      "changes of security groups",
    ),
  ),
};
