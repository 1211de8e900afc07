import { type Check, perAccount } from "../../check";
import { alarmFix, alarmVerdict } from "../../monitoring/alarmed";

const needs = ["cloudtrail:trail", "logs:metric-filter", "cloudwatch:alarm"] as const;
const pattern =
  "{ ($.eventSource = organizations.amazonaws.com) && (($.eventName = AcceptHandshake) || ($.eventName = AttachPolicy) || ($.eventName = CreateAccount) || ($.eventName = CreateOrganizationalUnit) || ($.eventName = CreatePolicy) || ($.eventName = DeclineHandshake) || ($.eventName = DeleteOrganization) || ($.eventName = DeleteOrganizationalUnit) || ($.eventName = DeletePolicy) || ($.eventName = DetachPolicy) || ($.eventName = DisablePolicyType) || ($.eventName = EnablePolicyType) || ($.eventName = InviteAccountToOrganization) || ($.eventName = LeaveOrganization) || ($.eventName = MoveAccount) || ($.eventName = RemoveAccountFromOrganization) || ($.eventName = UpdatePolicy) || ($.eventName = UpdateOrganizationalUnit)) }";

export const check: Check = {
  id: "alarm-organisation-changes",
  title: "Somebody is told when the organisation changes",
  principle: 4,
  layer: "logging",
  severity: "medium",
  service: "cloudwatch",
  effortMinutes: 30,
  passes:
    "A metric filter on the trail's log group looks for changes of the organisation, and an alarm with an action watches its metric.",
  why: "An account that leaves the organisation leaves its guardrails and its trail as well.",
  references: ["cloudwatch_log_metric_filter_aws_organizations_changes"],
  frameworks: {
    cis7: "5.15",
    cis5: "4.15",
    wafr: "sec_detect_investigate_events_actionable_events",
    nist: "AE-3 CM-7",
    soc2: "CC5.2",
    iso27001: "A.8.15 A.8.16",
  },
  fix: (target) => alarmFix(target, "alarm-organisation-changes", pattern),
  failing: (failing, of) => `${failing} of ${of} accounts would not notice that a guardrail is detached`,
  judge: perAccount(needs, ({ account }, world) =>
    alarmVerdict(
      world,
      account,
      ["organizations.amazonaws.com", "LeaveOrganization"],
      "changes of the organisation",
    ),
  ),
};
