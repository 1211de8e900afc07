import { type Check, perAccount } from "../../check";
import { alarmFix, alarmVerdict } from "../../monitoring/alarmed";

const needs = ["cloudtrail:trail", "logs:metric-filter", "cloudwatch:alarm"] as const;
const pattern =
  "{ ($.eventSource = kms.amazonaws.com) && (($.eventName = DisableKey) || ($.eventName = ScheduleKeyDeletion)) }";

export const check: Check = {
  id: "alarm-key-deletion",
  title: "Somebody is told when a key is disabled or to be deleted",
  principle: 5,
  layer: "logging",
  severity: "medium",
  service: "cloudwatch",
  effortMinutes: 30,
  passes:
    "A metric filter on the trail's log group looks for keys being disabled or scheduled for deletion, and an alarm with an action watches its metric.",
  why: "Data whose key is gone is gone too. The waiting period of a deletion helps only those who hear of it.",
  references: ["cloudwatch_log_metric_filter_disable_or_scheduled_deletion_of_kms_cmk"],
  frameworks: {
    cis7: "5.7",
    cis5: "4.7",
    wafr: "sec_detect_investigate_events_actionable_events",
    nist: "AE-2 CM-7",
    iso27001: "A.8.15 A.8.16",
  },
  fix: (target) => alarmFix(target, "alarm-key-deletion", pattern),
  failing: (failing, of) => `${failing} of ${of} accounts would not notice that a key is being deleted`,
  judge: perAccount(needs, ({ account }, world) =>
    alarmVerdict(
      world,
      account,
      ["DisableKey", "ScheduleKeyDeletion"],
      "keys being disabled or scheduled for deletion",
    ),
  ),
};
