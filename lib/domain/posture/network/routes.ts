import type { World } from "../world";

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
