import { type Check, perAccount } from "../../check";
import { alarmFix, alarmVerdict } from "../../monitoring/alarmed";

const needs = ["cloudtrail:trail", "logs:metric-filter", "cloudwatch:alarm"] as const;
const pattern =
  "{ ($.eventSource = ec2.amazonaws.com) && (($.eventName = CreateRoute) || ($.eventName = CreateRouteTable) || ($.eventName = ReplaceRoute) || ($.eventName = ReplaceRouteTableAssociation) || ($.eventName = DeleteRouteTable) || ($.eventName = DeleteRoute) || ($.eventName = DisassociateRouteTable)) }";

export const check: Check = {
  id: "alarm-route-changes",
  title: "Somebody is told when routes change",
  principle: 2,
  layer: "logging",
  severity: "medium",
  service: "cloudwatch",
  effortMinutes: 30,
  passes:
    "A metric filter on the trail's log group looks for changes of route tables, and an alarm with an action watches its metric.",
  why: "A route decides whether traffic passes the firewall or goes round it.",
  references: ["cloudwatch_changes_to_network_route_tables_alarm_configured"],
  frameworks: {
    cis7: "5.13",
    cis5: "4.13",
    wafr: "sec_detect_investigate_events_actionable_events",
    nist: "AE-2 AE-3 CM-1 DP-4",
    soc2: "CC5.2 CC7.2 CC7.3 CC7.4",
  },
  fix: (target) => alarmFix(target, "alarm-route-changes", pattern),
  failing: (failing, of) => `${failing} of ${of} accounts would not notice changes of routes`,
  judge: perAccount(needs, ({ account }, world) =>
    alarmVerdict(world, account, ["CreateRoute", "ReplaceRoute"], "changes of route tables"),
  ),
};
