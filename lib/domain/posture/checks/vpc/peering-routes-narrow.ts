import { agree, type Check, perResource } from "../../check";
import { cloudformation } from "../../fix/cloudformation";
import { containsRange } from "../../network/cidr";
import { routesOver } from "../../network/routes";
import { collected, passIf } from "../../verdict";
import type { Typed } from "../../world";

/** Every address range of both sides. */
function rangesOf({
  RequesterVpcInfo,
  AccepterVpcInfo,
}: Typed<"ec2:vpc-peering-connection">["config"]): string[] {
  return [RequesterVpcInfo, AccepterVpcInfo].flatMap((peer) => [
    ...(peer?.CidrBlock ? [peer.CidrBlock] : []),
    ...(peer?.CidrBlockSet ?? []).flatMap(({ CidrBlock }) => CidrBlock ?? []),
  ]);
}

export const check: Check = {
  id: "peering-routes-narrow",
  title: "Routes over peerings lead to what is needed",
  principle: 3,
  layer: "network",
  severity: "medium",
  service: "vpc",
  effortMinutes: 30,
  passes:
    "No route of the account over the active peering connection leads to the whole of either VPC. Connections without routes are left out.",
  why: "A peering is made for one database or one service; a route to the whole network joins everything with everything.",
  references: ["vpc_peering_routing_tables_with_least_privilege"],
  frameworks: { cis7: "6.6", cis5: "5.6", nist: "RA-5 AC-5", iso27001: "A.8.20 A.8.21 A.8.22" },
  fix: ({ region, config }) => ({
    cli: `aws ec2 describe-route-tables --region ${region} --filters Name=route.vpc-peering-connection-id,Values=${config.VpcPeeringConnectionId} --query 'RouteTables[].[RouteTableId,Routes[].DestinationCidrBlock]'\naws ec2 create-route --region ${region} --route-table-id THE_TABLE --destination-cidr-block THE_SUBNET_THAT_IS_NEEDED --vpc-peering-connection-id ${config.VpcPeeringConnectionId}\naws ec2 delete-route --region ${region} --route-table-id THE_TABLE --destination-cidr-block THE_WIDE_RANGE`,
    terraform: `resource "aws_route" "peer" {\n  route_table_id            = aws_route_table.private.id\n  destination_cidr_block    = aws_subnet.needed.cidr_block\n  vpc_peering_connection_id = "${config.VpcPeeringConnectionId}"\n}`,
    cloudformation: cloudformation(
      "AWS::EC2::Route",
      {
        RouteTableId: "THE_TABLE",
        DestinationCidrBlock: "THE_SUBNET_THAT_IS_NEEDED",
        VpcPeeringConnectionId: config.VpcPeeringConnectionId,
      },
      "In the place of the route to the wide range.",
    ),
  }),
  failing: (failing, of) =>
    `${failing} of ${of} peering connections ${agree(failing, "joins", "join")} whole networks`,
  judge: perResource("ec2:vpc-peering-connection", ({ account, region, name, config }, world) => {
    if (collected(config.Status?.Code, "ec2:DescribeVpcPeeringConnections") !== "active") return null;
    world.all("ec2:route-table", account, region);
    const routes = routesOver(world, account, config.VpcPeeringConnectionId ?? name);
    if (routes.length === 0) return null;
    const whole = rangesOf(config);
    const wide = routes.filter(({ destination }) => whole.some((range) => containsRange(destination, range)));
    return passIf(
      wide.length === 0,
      `${routes.length} routes lead to parts of the other network.`,
      `${wide.map(({ table, destination }) => `${table} sends ${destination}`).join(", ")} over it.`,
      { routes, networks: whole },
    );
  }),
};
