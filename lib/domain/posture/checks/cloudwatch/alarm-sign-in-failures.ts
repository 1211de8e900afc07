import { type Check, perAccount } from "../../check";
import { alarmFix, alarmVerdict } from "../../monitoring/alarmed";

const needs = ["cloudtrail:trail", "logs:metric-filter", "cloudwatch:alarm"] as const;
const pattern = '{ ($.eventName = ConsoleLogin) && ($.errorMessage = "Failed authentication") }';

export const check: Check = {
  id: "alarm-sign-in-failures",
  title: "Somebody is told of failed sign-ins",
  principle: 2,
  layer: "logging",
  severity: "medium",
  service: "cloudwatch",
  effortMinutes: 30,
  passes:
    "A metric filter on the trail's log group looks for failed console sign-ins, and an alarm with an action watches its metric.",
  why: "Passwords are guessed one after another; the failures are the only warning before the success.",
  references: ["cloudwatch_log_metric_filter_authentication_failures"],
  frameworks: {
    cis7: "5.6",
    cis5: "4.6",
    wafr: "sec_detect_investigate_events_actionable_events",
    nist: "RA-5 IP-7 IP-8 PT-1 AE-2 CM-1 CM-3 CM-7 DP-4",
    soc2: "PI1.3",
    iso27001: "A.8.15 A.8.16",
  },
  fix: (target) => alarmFix(target, "alarm-sign-in-failures", pattern),
  failing: (failing, of) => `${failing} of ${of} accounts would not notice failed sign-ins`,
  judge: perAccount(needs, ({ account }, world) =>
    alarmVerdict(world, account, ["ConsoleLogin", "Failed authentication"], "failed console sign-ins"),
  ),
};
