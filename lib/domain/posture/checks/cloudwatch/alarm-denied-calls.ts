import { type Check, perAccount } from "../../check";
import { alarmFix, alarmVerdict } from "../../monitoring/alarmed";

const needs = ["cloudtrail:trail", "logs:metric-filter", "cloudwatch:alarm"] as const;
const pattern = '{ ($.errorCode = "*UnauthorizedOperation") || ($.errorCode = "AccessDenied*") }';

export const check: Check = {
  id: "alarm-denied-calls",
  title: "Somebody is told of denied calls",
  principle: 2,
  layer: "logging",
  severity: "medium",
  service: "cloudwatch",
  effortMinutes: 30,
  passes:
    "A metric filter on the trail's log group looks for denied API calls, and an alarm with an action watches its metric.",
  why: "A row of denials is what a stolen key looks like while its thief finds out what it opens.",
  references: ["cloudwatch_log_metric_filter_unauthorized_api_calls"],
  frameworks: {
    cis7: "5.1",
    cis5: "4.1",
    wafr: "sec_detect_investigate_events_actionable_events",
    nist: "OV-3 RA-5 IP-7 IP-8 PT-1 AE-1 AE-2 CM-1 CM-3 CM-7 DP-4",
    soc2: "PI1.3",
    iso27001: "A.8.15 A.8.16",
  },
  fix: (target) => alarmFix(target, "alarm-denied-calls", pattern),
  failing: (failing, of) => `${failing} of ${of} accounts would not notice a row of denied calls`,
  judge: perAccount(needs, ({ account }, world) =>
    alarmVerdict(world, account, ["$.errorCode", "AccessDenied"], "denied API calls"),
  ),
};
