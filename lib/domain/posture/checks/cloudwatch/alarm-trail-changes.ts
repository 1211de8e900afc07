import { type Check, perAccount } from "../../check";
import { alarmFix, alarmVerdict } from "../../monitoring/alarmed";

const needs = ["cloudtrail:trail", "logs:metric-filter", "cloudwatch:alarm"] as const;
const pattern =
  '{ $.eventName = "StopLogging" || $.eventName = "DeleteTrail" || $.eventName = "UpdateTrail" || $.eventName = "PutEventSelectors" }';

export const check: Check = {
  id: "alarm-trail-changes",
  title: "Somebody is told when a trail is changed or stopped",
  principle: 2,
  layer: "logging",
  severity: "medium",
  service: "cloudwatch",
  effortMinutes: 30,
  passes:
    "A metric filter on the trail's log group looks for StopLogging, DeleteTrail and UpdateTrail, and an alarm with an action watches its metric.",
  why: "Switching the recording off is among the first things an intruder does.",
  references: ["cloudwatch_log_metric_filter_and_alarm_for_cloudtrail_configuration_changes_enabled"],
  frameworks: {
    cis7: "5.5",
    cis5: "4.5",
    wafr: "sec_detect_investigate_events_actionable_events",
    nist: "AE-1 AE-2 AE-3 CM-1 CM-3 CM-7 DP-4 IP-8 OV-3 PT-1 RA-5",
    soc2: "CC5.2",
    iso27001: "A.8.15 A.8.16",
  },
  fix: (target) => alarmFix(target, "alarm-trail-changes", pattern),
  failing: (failing, of) => `${failing} of ${of} accounts would not notice that recording stops`,
  judge: perAccount(needs, ({ account }, world) =>
    alarmVerdict(world, account, ["StopLogging", "DeleteTrail", "UpdateTrail"], "changes of trails"),
  ),
};
