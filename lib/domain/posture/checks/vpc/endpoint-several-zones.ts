import { agree, type Check, perResource } from "../../check";
import { cloudformation } from "../../fix/cloudformation";
import { collected, passIf } from "../../verdict";

export const check: Check = {
  id: "endpoint-several-zones",
  title: "Interface endpoints stand in several zones",
  principle: 7,
  layer: "network",
  severity: "medium",
  service: "vpc",
  effortMinutes: 10,
  passes:
    "The interface endpoint has subnets in at least two zones. Gateway endpoints, which span all, are left out.",
  why: "When the one zone of the endpoint fails, everything that goes through it to AWS stops, in all zones.",
  references: ["vpc_endpoint_multi_az_enabled"],
  frameworks: { nist: "BE-5 PT-5", iso27001: "A.8.14 A.8.20 A.8.21 A.8.22" },
  fix: ({ region, config }) => ({
    cli: `aws ec2 describe-subnets --region ${region} --filters Name=vpc-id,Values=${config.VpcId} --query 'Subnets[].[SubnetId,AvailabilityZone]' --output text\naws ec2 modify-vpc-endpoint --region ${region} --vpc-endpoint-id ${config.VpcEndpointId} --add-subnet-ids SUBNET_IN_ANOTHER_ZONE`,
    terraform: `resource "aws_vpc_endpoint" "this" {\n  vpc_id            = "${config.VpcId}"\n  service_name      = "${config.ServiceName}"\n  vpc_endpoint_type = "Interface"\n  subnet_ids        = [aws_subnet.a.id, aws_subnet.b.id]\n}`,
    cloudformation: cloudformation("AWS::EC2::VPCEndpoint", {
      VpcId: config.VpcId,
      ServiceName: config.ServiceName,
      VpcEndpointType: "Interface",
      SubnetIds: ["SUBNET_IT_HAS", "SUBNET_IN_ANOTHER_ZONE"],
    }),
  }),
  failing: (failing, of) =>
    `${failing} of ${of} interface endpoints ${agree(failing, "stands", "stand")} in one zone only`,
  // An endpoint takes one subnet a zone. AWS: "Access an AWS service using an interface VPC endpoint".
  judge: perResource("ec2:vpc-endpoint", ({ config }) => {
    if (collected(config.VpcEndpointType, "ec2:DescribeVpcEndpoints") !== "Interface") return null;
    const subnets = config.SubnetIds ?? [];
    return passIf(
      subnets.length >= 2,
      `It stands in ${subnets.length} zones.`,
      `It stands in ${subnets.length} zone.`,
      { ServiceName: config.ServiceName, SubnetIds: subnets },
    );
  }),
};
