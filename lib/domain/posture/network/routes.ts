import type { Typed, World } from "../world";

type Route = NonNullable<Typed<"ec2:route-table">["config"]["Routes"]>[number];
export type PeeringRoute = { table: string; destination: string };

const byPeering = new WeakMap<World, Map<string, PeeringRoute[]>>();

function indexRoutes(world: World): Map<string, PeeringRoute[]> {
  const index = new Map<string, PeeringRoute[]>();
  for (const { account, name, config } of world.of("ec2:route-table"))
    for (const { VpcPeeringConnectionId, DestinationCidrBlock } of config.Routes ?? []) {
      if (!VpcPeeringConnectionId || !DestinationCidrBlock) continue;
      const key = `${account}|${VpcPeeringConnectionId}`;
      const route = { table: config.RouteTableId ?? name, destination: DestinationCidrBlock };
      index.set(key, [...(index.get(key) ?? []), route]);
    }
  return index;
}

/** The routes of an account's tables that lead over a peering connection; worked out once a snapshot. */
export function routesOver(world: World, account: string, peering: string): readonly PeeringRoute[] {
  const known = byPeering.get(world) ?? indexRoutes(world);
  byPeering.set(world, known);
  return known.get(`${account}|${peering}`) ?? [];
}

function leadsOut({ DestinationCidrBlock, DestinationIpv6CidrBlock, GatewayId, State }: Route): boolean {
  const everywhere = DestinationCidrBlock === "0.0.0.0/0" || DestinationIpv6CidrBlock === "::/0";
  return everywhere && GatewayId?.startsWith("igw-") === true && State !== "blackhole";
}

type Tables = { bySubnet: Map<string, boolean>; byVpc: Map<string, boolean> };
const publicTables = new WeakMap<World, Tables>();

function indexTables(world: World): Tables {
  const tables: Tables = { bySubnet: new Map(), byVpc: new Map() };
  for (const { config } of world.of("ec2:route-table")) {
    const out = (config.Routes ?? []).some(leadsOut);
    for (const { Main, SubnetId } of config.Associations ?? []) {
      if (SubnetId) tables.bySubnet.set(SubnetId, out);
      else if (Main && config.VpcId) tables.byVpc.set(config.VpcId, out);
    }
  }
  return tables;
}

/**
 * Whether a subnet's route table leads to an internet gateway: its own table, or the main one of its VPC. Undefined when
 * neither was collected. AWS: "Subnet route tables".
 */
export function isPublicSubnet(
  world: World,
  { SubnetId = "", VpcId = "" }: { SubnetId?: string; VpcId?: string },
): boolean | undefined {
  const known = publicTables.get(world) ?? indexTables(world);
  publicTables.set(world, known);
  return known.bySubnet.get(SubnetId) ?? known.byVpc.get(VpcId);
}
