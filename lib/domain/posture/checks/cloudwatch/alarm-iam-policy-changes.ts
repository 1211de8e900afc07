import { type Check, perAccount } from "../../check";
import { alarmFix, alarmVerdict } from "../../monitoring/alarmed";

const needs = ["cloudtrail:trail", "logs:metric-filter", "cloudwatch:alarm"] as const;
const pattern =
  "{ ($.eventName = DeleteGroupPolicy) || ($.eventName = DeleteRolePolicy) || ($.eventName = DeleteUserPolicy) || ($.eventName = PutGroupPolicy) || ($.eventName = PutRolePolicy) || ($.eventName = PutUserPolicy) || ($.eventName = CreatePolicy) || ($.eventName = DeletePolicy) || ($.eventName = CreatePolicyVersion) || ($.eventName = DeletePolicyVersion) || ($.eventName = AttachRolePolicy) || ($.eventName = DetachRolePolicy) || ($.eventName = AttachUserPolicy) || ($.eventName = DetachUserPolicy) || ($.eventName = AttachGroupPolicy) || ($.eventName = DetachGroupPolicy) }";

export const check: Check = {
  id: "alarm-iam-policy-changes",
  title: "Somebody is told when IAM policies change",
  principle: 2,
  layer: "logging",
  severity: "medium",
  service: "cloudwatch",
  effortMinutes: 30,
  passes:
    "A metric filter on the trail's log group looks for changes of IAM policies, and an alarm with an action watches its metric.",
  why: "Whoever widens a policy at night has a reason that somebody should hear in the morning at the latest.",
  references: ["cloudwatch_log_metric_filter_policy_changes"],
  frameworks: {
    cis7: "5.4",
    cis5: "4.4",
    wafr: "sec_detect_investigate_events_actionable_events",
    nist: "OV-3 AE-2 CM-7",
    soc2: "CC5.2 PI1.3",
    iso27001: "A.8.15 A.8.16",
  },
  fix: (target) => alarmFix(target, "alarm-iam-policy-changes", pattern),
  failing: (failing, of) => `${failing} of ${of} accounts would not notice changes of IAM policies`,
  judge: perAccount(needs, ({ account }, world) =>
    alarmVerdict(world, account, ["PutUserPolicy", "AttachRolePolicy"], "changes of IAM policies"),
  ),
};
