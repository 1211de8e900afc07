import { type Check, perAccount } from "../../check";
import { alarmFix, alarmVerdict } from "../../monitoring/alarmed";

const needs = ["cloudtrail:trail", "logs:metric-filter", "cloudwatch:alarm"] as const;
const pattern =
  '{ $.eventName = "ConsoleLogin" && $.additionalEventData.MFAUsed != "Yes" && $.responseElements.ConsoleLogin = "Success" }';

export const check: Check = {
  id: "alarm-sign-in-without-mfa",
  title: "Somebody is told of sign-ins without a second factor",
  principle: 2,
  layer: "logging",
  severity: "medium",
  service: "cloudwatch",
  effortMinutes: 30,
  passes:
    "A metric filter on the trail's log group looks for console sign-ins without MFA, and an alarm with an action watches its metric.",
  why: "A sign-in without the second factor shows an account that slipped through the rule, or somebody who found one.",
  references: ["cloudwatch_log_metric_filter_sign_in_without_mfa"],
  frameworks: {
    cis7: "5.2",
    cis5: "4.2",
    wafr: "sec_detect_investigate_events_actionable_events",
    iso27001: "A.8.15 A.8.16",
  },
  fix: (target) => alarmFix(target, "alarm-sign-in-without-mfa", pattern),
  failing: (failing, of) => `${failing} of ${of} accounts would not notice sign-ins without MFA`,
  judge: perAccount(needs, ({ account }, world) =>
    alarmVerdict(world, account, ["ConsoleLogin", "MFAUsed"], "sign-ins without MFA"),
  ),
};
