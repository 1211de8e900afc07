import { type Check, perAccount } from "../../check";
import { alarmFix, alarmVerdict } from "../../monitoring/alarmed";

const needs = ["cloudtrail:trail", "logs:metric-filter", "cloudwatch:alarm"] as const;
const pattern =
  '{ $.userIdentity.type = "Root" && $.userIdentity.invokedBy NOT EXISTS && $.eventType != "AwsServiceEvent" }';

export const check: Check = {
  id: "alarm-root-use",
  title: "Somebody is told when the root user is used",
  principle: 2,
  layer: "logging",
  severity: "medium",
  service: "cloudwatch",
  effortMinutes: 30,
  passes:
    "A metric filter on the trail's log group looks for the root user, and an alarm with an action watches its metric.",
  why: "The root user should sleep. Each use is either a rare, planned task or the worst kind of break-in.",
  references: ["cloudwatch_log_metric_filter_root_usage"],
  frameworks: {
    cis7: "5.3",
    cis5: "4.3",
    wafr: "sec_detect_investigate_events_actionable_events",
    nist: "AE-2 CM-7 DP-4 IP-8",
    soc2: "PI1.3",
    iso27001: "A.8.15 A.8.16",
  },
  fix: (target) => alarmFix(target, "alarm-root-use", pattern),
  failing: (failing, of) => `${failing} of ${of} accounts would not notice use of the root user`,
  judge: perAccount(needs, ({ account }, world) =>
    alarmVerdict(world, account, ["$.userIdentity.type", "Root"], "use of the root user"),
  ),
};
