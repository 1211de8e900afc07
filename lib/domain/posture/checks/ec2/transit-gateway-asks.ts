import { agree, type Check, perResource } from "../../check";
import { cloudformation } from "../../fix/cloudformation";
import { collected, passIf } from "../../verdict";

export const check: Check = {
  id: "transit-gateway-asks",
  title: "Transit gateways ask before they let a network in",
  principle: 3,
  layer: "network",
  severity: "high",
  service: "ec2",
  effortMinutes: 5,
  passes:
    "The transit gateway does not accept attachments of other accounts by itself. Gateways that others share with the account are left out.",
  why: "Whoever the gateway is shared with can plug a network into it, and reaches what it connects.",
  references: ["ec2_transitgateway_auto_accept_vpc_attachments"],
  frameworks: {
    fsbp: "EC2.23",
    pci4: "1.2.8 1.3.1 1.3.2 1.4.2 1.5.1 A1.1.3",
    soc2: "CC6.7",
    iso27001: "A.8.20 A.8.21 A.8.22",
  },
  fix: ({ region, config }) => ({
    cli: `aws ec2 modify-transit-gateway --region ${region} --transit-gateway-id ${config.TransitGatewayId} --options AutoAcceptSharedAttachments=disable`,
    terraform: `resource "aws_ec2_transit_gateway" "this" {\n  # ${config.TransitGatewayId}\n  auto_accept_shared_attachments = "disable"\n}`,
    cloudformation: cloudformation(
      "AWS::EC2::TransitGateway",
      { AutoAcceptSharedAttachments: "disable" },
      String(config.TransitGatewayId),
    ),
  }),
  failing: (failing, of) =>
    `${failing} of ${of} transit gateways ${agree(failing, "lets", "let")} in whoever comes`,
  judge: perResource("ec2:transit-gateway", ({ account, config }) => {
    if ((config.OwnerId ?? account) !== account || config.State === "deleted") return null;
    const accepts = collected(config.Options?.AutoAcceptSharedAttachments, "ec2:DescribeTransitGateways");
    return passIf(
      accepts === "disable",
      "Attachments wait for somebody to accept them.",
      "Attachments of other accounts are accepted by themselves.",
      { AutoAcceptSharedAttachments: accepts },
    );
  }),
};
