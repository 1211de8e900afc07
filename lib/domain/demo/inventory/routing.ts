import type { Resource } from "@/lib/domain/posture/snapshot/document";
import { ec2Id } from "../identifiers";
import { accountIds } from "../organisation/accounts";
import { type VpcRef, vpcs } from "../organisation/network";
import { resource } from "./day";

const arn = (vpc: VpcRef, kind: string, id: string) =>
  `arn:aws:ec2:${vpc.region}:${accountIds[vpc.account]}:${kind}/${id}`;

const local = (vpc: VpcRef) => ({ DestinationCidrBlock: vpc.cidr, GatewayId: "local", State: "active" });

function table(vpc: VpcRef, label: string, way: object, Associations: object[]): Resource {
  const id = ec2Id("rtb", `${vpc.vpcId}:${label}`);
  return resource("ec2:route-table", vpc, arn(vpc, "route-table", id), `${vpc.account}-${label}`, {
    RouteTableId: id,
    VpcId: vpc.vpcId,
    Routes: [local(vpc), { DestinationCidrBlock: "0.0.0.0/0", State: "active", ...way }],
    Associations: Associations.map((one) => ({ ...one, AssociationState: { State: "associated" } })),
  });
}

function wayOut(vpc: VpcRef): Resource[] {
  const GatewayId = ec2Id("igw", vpc.vpcId);
  const gateway = resource(
    "ec2:internet-gateway",
    vpc,
    arn(vpc, "internet-gateway", GatewayId),
    vpc.standard ? GatewayId : `${vpc.account}-main`,
    { InternetGatewayId: GatewayId, Attachments: [{ VpcId: vpc.vpcId, State: "available" }] },
  );
  if (vpc.standard) return [gateway, table(vpc, "default", { GatewayId }, [{ Main: true }])];
  const NatGatewayId = ec2Id("nat", vpc.vpcId);
  const nat = resource("ec2:nat-gateway", vpc, arn(vpc, "natgateway", NatGatewayId), `${vpc.account}-nat`, {
    NatGatewayId,
    VpcId: vpc.vpcId,
    SubnetId: vpc.subnets[0] ?? "",
    State: "available",
    ConnectivityType: "public",
    NatGatewayAddresses: [{ PublicIp: "203.0.113.240" }],
  });
  return [
    gateway,
    nat,
    table(vpc, "private", { NatGatewayId }, [{ Main: true }]),
    table(
      vpc,
      "public",
      { GatewayId },
      vpc.subnets.map((SubnetId) => ({ Main: false, SubnetId })),
    ),
  ];
}

/** How each network leads out: its internet gateway, NAT and route tables. */
export function routing(): Resource[] {
  return vpcs.flatMap(wayOut);
}
