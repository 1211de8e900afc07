import { agree, type Check, nameOf, perResource } from "../../check";
import { cloudformation } from "../../fix/cloudformation";
import { collected, passIf } from "../../verdict";

export const check: Check = {
  id: "vpc-flow-logs",
  title: "Every VPC records its traffic",
  principle: 2,
  layer: "network",
  severity: "medium",
  service: "ec2",
  effortMinutes: 15,
  passes: "An active flow log records the VPC itself, accepted and rejected traffic or rejected traffic.",
  why: "Flow logs show whom a compromised machine talked to, and which doors were tried.",
  references: ["vpc_flow_logs_enabled"],
  frameworks: {
    cis7: "4.7",
    cis5: "3.7",
    fsbp: "EC2.6",
    wafr: "sec_detect_investigate_events_app_service_logging sec_detect_investigate_events_analyze_all sec_detect_investigate_events_auto_response sec_network_protection_inspection sec_protect_data_transit_authentication",
    nist: "PO-4 PT-1 PT-4 AE-1 CM-1",
    pci4: "10.2.1.1 10.2.1.2 10.2.1.3 10.2.1.4 10.2.1.5 10.2.1.6 10.2.1.7 10.2.1 10.2.2 10.3.1",
    soc2: "CC7.2 CC7.3",
    iso27001: "A.8.15 A.8.16 A.8.20 A.8.21 A.8.22 A.8.23",
  },
  fix: ({ account, region, id }) => ({
    cli: `aws ec2 create-flow-logs --region ${region} --resource-type VPC --resource-ids ${nameOf(id)} --traffic-type ALL --log-destination-type s3 --log-destination arn:aws:s3:::flow-logs-${account}`,
    terraform: `resource "aws_flow_log" "this" {\n  vpc_id               = "${nameOf(id)}"\n  traffic_type         = "ALL"\n  log_destination_type = "s3"\n  log_destination      = "arn:aws:s3:::flow-logs-${account}"\n}`,
    cloudformation: cloudformation("AWS::EC2::FlowLog", {
      ResourceId: nameOf(id),
      ResourceType: "VPC",
      TrafficType: "ALL",
      LogDestinationType: "s3",
      LogDestination: `arn:aws:s3:::flow-logs-${account}`,
    }),
  }),
  failing: (failing, of) => `${failing} of ${of} VPCs ${agree(failing, "records", "record")} no traffic`,
  judge: perResource("ec2:vpc", ({ account, region, config }, world) => {
    const vpc = collected(config.VpcId, "ec2:DescribeVpcs");
    world.all("ec2:flow-log", account, region);
    const logs = world.having("ec2:flow-log", "ResourceId", vpc);
    const active = logs.filter(
      (log) => log.config.FlowLogStatus === "ACTIVE" && log.config.TrafficType !== "ACCEPT",
    );
    return passIf(
      active.length > 0,
      `${active[0]?.name} records the traffic.`,
      logs.length === 0
        ? "No flow log records the VPC."
        : "The VPC's flow logs are inactive or leave rejected traffic out.",
      { flowLogs: logs.map((log) => log.config) },
    );
  }),
};
