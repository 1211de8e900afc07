import { gatewayOf } from "../../network/topology";
import { NotCollected, NotSeen } from "../../verdict";
import type { Typed, World } from "../../world";
import type { Exposure } from "../exposure";
import { edgesOf } from "./edges";
import { membersOf } from "./members";
import { edgeGroup, type MapGroup, type NodeStatus, type VpcMap } from "./model";

function groupOf(subnet: Typed<"ec2:subnet">, world: World): MapGroup {
  const { SubnetId = subnet.name, CidrBlock = "", AvailabilityZone = "" } = subnet.config;
  const about = [CidrBlock, AvailabilityZone].filter(Boolean).join(" · ");
  const group = { id: SubnetId, name: subnet.name };
  try {
    const gateway = gatewayOf(world, subnet.account, SubnetId);
    return gateway
      ? { ...group, tier: "public", says: `${about} · routes to ${gateway}` }
      : { ...group, tier: "private", says: `${about} · no route to an internet gateway` };
  } catch (error) {
    if (!(error instanceof NotSeen || error instanceof NotCollected)) throw error;
    return { ...group, tier: "unknown", says: `${about} · routes not assessed: ${error.message}` };
  }
}

/** One network in its tiers: what stands at its edge and in each subnet, who reaches whom, and what protects each. */
export function vpcMap(vpc: Typed<"ec2:vpc">, world: World, surface: readonly Exposure[]): VpcMap {
  const { VpcId = vpc.name } = vpc.config;
  const { account, region } = vpc;
  const members = membersOf(world, VpcId, account, region, surface);
  const subnets = world
    .of("ec2:subnet", account, region)
    .filter(({ config }) => config.VpcId === VpcId)
    .map((subnet) => groupOf(subnet, world));
  const known = new Set(subnets.map(({ id }) => id));
  const strays = [...new Set(members.map(({ node }) => node.group))].filter(
    (id) => id !== edgeGroup && !known.has(id),
  );
  return {
    id: VpcId,
    name: vpc.name,
    account,
    region,
    groups: [
      { id: edgeGroup, name: "Edge", tier: "edge", says: "what meets the internet first" },
      ...subnets,
      ...strays.map(
        (id): MapGroup => ({ id, name: id, tier: "unknown", says: "the subnet is not in the snapshot" }),
      ),
    ],
    nodes: members.map(({ node }) => node),
    edges: edgesOf(members, world),
  };
}

export type VpcSummary = Pick<VpcMap, "id" | "name" | "account" | "region"> & {
  nodes: number;
  reachable: number;
  notAssessed: number;
};

/** The networks of a world, those with most in reach of the internet first. */
export function vpcSummaries(world: World, surface: readonly Exposure[]): VpcSummary[] {
  return world
    .of("ec2:vpc")
    .map((vpc) => {
      const { VpcId = vpc.name } = vpc.config;
      const nodes = membersOf(world, VpcId, vpc.account, vpc.region, surface).map(({ node }) => node);
      const count = (status: NodeStatus) => nodes.filter((node) => node.status === status).length;
      return {
        id: VpcId,
        name: vpc.name,
        account: vpc.account,
        region: vpc.region,
        nodes: nodes.length,
        reachable: count("reachable"),
        notAssessed: count("not_assessed"),
      };
    })
    .sort((a, b) => b.reachable - a.reachable || b.nodes - a.nodes || (a.id < b.id ? -1 : 1));
}
