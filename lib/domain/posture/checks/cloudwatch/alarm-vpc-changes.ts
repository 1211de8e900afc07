import { type Check, perAccount } from "../../check";
import { alarmFix, alarmVerdict } from "../../monitoring/alarmed";

const needs = ["cloudtrail:trail", "logs:metric-filter", "cloudwatch:alarm"] as const;
const pattern =
  "{ ($.eventName = CreateVpc) || ($.eventName = DeleteVpc) || ($.eventName = ModifyVpcAttribute) || ($.eventName = AcceptVpcPeeringConnection) || ($.eventName = CreateVpcPeeringConnection) || ($.eventName = DeleteVpcPeeringConnection) || ($.eventName = RejectVpcPeeringConnection) }";

export const check: Check = {
  id: "alarm-vpc-changes",
  title: "Somebody is told when VPCs change",
  principle: 2,
  layer: "logging",
  severity: "medium",
  service: "cloudwatch",
  effortMinutes: 30,
  passes:
    "A metric filter on the trail's log group looks for changes of VPCs, and an alarm with an action watches its metric.",
  why: "A peering joins two networks that somebody once decided to keep apart.",
  references: ["cloudwatch_changes_to_vpcs_alarm_configured"],
  frameworks: {
    cis7: "5.14",
    cis5: "4.14",
    wafr: "sec_detect_investigate_events_actionable_events",
    nist: "RA-5 AE-2 CM-1",
    soc2: "CC5.2 CC7.2 CC7.3 CC7.4",
    iso27001: "A.8.15 A.8.16 A.8.20 A.8.21 A.8.22",
  },
  fix: (target) => alarmFix(target, "alarm-vpc-changes", pattern),
  failing: (failing, of) => `${failing} of ${of} accounts would not notice a new peering`,
  judge: perAccount(needs, ({ account }, world) =>
    alarmVerdict(world, account, ["CreateVpc", "CreateVpcPeeringConnection"], "changes of VPCs"),
  ),
};
