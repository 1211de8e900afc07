import { type Check, perAccount } from "../../check";
import { alarmFix, alarmVerdict } from "../../monitoring/alarmed";

const needs = ["cloudtrail:trail", "logs:metric-filter", "cloudwatch:alarm"] as const;
const pattern =
  "{ ($.eventName = CreateNetworkAcl) || ($.eventName = CreateNetworkAclEntry) || ($.eventName = DeleteNetworkAcl) || ($.eventName = DeleteNetworkAclEntry) || ($.eventName = ReplaceNetworkAclEntry) || ($.eventName = ReplaceNetworkAclAssociation) }";

export const check: Check = {
  id: "alarm-network-acl-changes",
  title: "Somebody is told when network ACLs change",
  principle: 2,
  layer: "logging",
  severity: "medium",
  service: "cloudwatch",
  effortMinutes: 30,
  passes:
    "A metric filter on the trail's log group looks for changes of network ACLs, and an alarm with an action watches its metric.",
  why: "A network ACL stands before whole subnets: one entry changes what reaches all of their machines.",
  references: ["cloudwatch_changes_to_network_acls_alarm_configured"],
  frameworks: {
    cis7: "5.11",
    cis5: "4.11",
    wafr: "sec_detect_investigate_events_actionable_events",
    nist: "RA-5 CM-1 DP-4",
    soc2: "CC5.2 CC7.2 CC7.3 CC7.4",
    iso27001: "A.8.15 A.8.16",
  },
  fix: (target) => alarmFix(target, "alarm-network-acl-changes", pattern),
  failing: (failing, of) => `${failing} of ${of} accounts would not notice changes of network ACLs`,
  judge: perAccount(needs, ({ account }, world) =>
    alarmVerdict(
      world,
      account,
      ["CreateNetworkAclEntry", "ReplaceNetworkAclEntry"],
      "changes of network ACLs",
    ),
  ),
};
