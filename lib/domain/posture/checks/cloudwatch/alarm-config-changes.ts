import { type Check, perAccount } from "../../check";
import { alarmFix, alarmVerdict } from "../../monitoring/alarmed";

const needs = ["cloudtrail:trail", "logs:metric-filter", "cloudwatch:alarm"] as const;
const pattern =
  "{ ($.eventSource = config.amazonaws.com) && (($.eventName = StopConfigurationRecorder) || ($.eventName = DeleteDeliveryChannel) || ($.eventName = PutDeliveryChannel) || ($.eventName = PutConfigurationRecorder)) }";

export const check: Check = {
  id: "alarm-config-changes",
  title: "Somebody is told when AWS Config is changed",
  principle: 2,
  layer: "logging",
  severity: "medium",
  service: "cloudwatch",
  effortMinutes: 30,
  passes:
    "A metric filter on the trail's log group looks for changes of AWS Config, and an alarm with an action watches its metric.",
  why: "Switching off the recorder is a way to change things without leaving their history.",
  references: ["cloudwatch_log_metric_filter_and_alarm_for_aws_config_configuration_changes_enabled"],
  frameworks: {
    cis7: "5.9",
    cis5: "4.9",
    wafr: "sec_detect_investigate_events_actionable_events",
    nist: "OV-3 RA-5 IP-8 PT-1 AE-1 AE-2 AE-3 CM-1 CM-7 DP-4",
    soc2: "CC5.2",
    iso27001: "A.8.15 A.8.16",
  },
  fix: (target) => alarmFix(target, "alarm-config-changes", pattern),
  failing: (failing, of) => `${failing} of ${of} accounts would not notice that the recorder is stopped`,
  judge: perAccount(needs, ({ account }, world) =>
    alarmVerdict(
      world,
      account,
      ["StopConfigurationRecorder", "DeleteDeliveryChannel"],
      "changes of AWS Config",
    ),
  ),
};
