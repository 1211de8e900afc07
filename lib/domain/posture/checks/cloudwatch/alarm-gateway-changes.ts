import { type Check, perAccount } from "../../check";
import { alarmFix, alarmVerdict } from "../../monitoring/alarmed";

const needs = ["cloudtrail:trail", "logs:metric-filter", "cloudwatch:alarm"] as const;
const pattern =
  "{ ($.eventName = CreateCustomerGateway) || ($.eventName = DeleteCustomerGateway) || ($.eventName = AttachInternetGateway) || ($.eventName = CreateInternetGateway) || ($.eventName = DeleteInternetGateway) || ($.eventName = DetachInternetGateway) }";

export const check: Check = {
  id: "alarm-gateway-changes",
  title: "Somebody is told when gateways change",
  principle: 2,
  layer: "logging",
  severity: "medium",
  service: "cloudwatch",
  effortMinutes: 30,
  passes:
    "A metric filter on the trail's log group looks for changes of network gateways, and an alarm with an action watches its metric.",
  why: "An internet gateway turns a private network into a public one.",
  references: ["cloudwatch_changes_to_network_gateways_alarm_configured"],
  frameworks: {
    cis7: "5.12",
    cis5: "4.12",
    wafr: "sec_detect_investigate_events_actionable_events",
    nist: "RA-5 AE-2 AE-3 CM-1 DP-4",
    soc2: "CC5.2 CC7.2 CC7.3 CC7.4",
    iso27001: "A.8.15 A.8.16",
  },
  fix: (target) => alarmFix(target, "alarm-gateway-changes", pattern),
  failing: (failing, of) => `${failing} of ${of} accounts would not notice a new internet gateway`,
  judge: perAccount(needs, ({ account }, world) =>
    alarmVerdict(
      world,
      account,
      ["AttachInternetGateway", "CreateCustomerGateway"],
      "changes of network gateways",
    ),
  ),
};
