import { NotSeen } from "../verdict";
import type { Typed, World } from "../world";

type Acl = Typed<"ec2:network-acl">;
type Table = Typed<"ec2:route-table">;
type Group = Typed<"ec2:security-group">;
type Subnet = Typed<"ec2:subnet">;

type Topology = {
  acls: Map<string, Acl>;
  tables: Map<string, Table>;
  mainTables: Map<string, Table>;
  groups: Map<string, Group>;
  subnets: Map<string, Subnet>;
  gateways: Map<string, Typed<"ec2:internet-gateway">>;
};

function build(world: World): Topology {
  const found: Topology = {
    acls: new Map(),
    tables: new Map(),
    mainTables: new Map(),
    groups: new Map(),
    subnets: new Map(),
    gateways: new Map(),
  };
  for (const acl of world.of("ec2:network-acl"))
    for (const { SubnetId } of acl.config.Associations ?? []) if (SubnetId) found.acls.set(SubnetId, acl);
  for (const table of world.of("ec2:route-table"))
    for (const { SubnetId, Main } of table.config.Associations ?? []) {
      if (SubnetId) found.tables.set(SubnetId, table);
      if (Main && table.config.VpcId) found.mainTables.set(table.config.VpcId, table);
    }
  for (const group of world.of("ec2:security-group"))
    found.groups.set(group.config.GroupId ?? group.name, group);
  for (const subnet of world.of("ec2:subnet"))
    found.subnets.set(subnet.config.SubnetId ?? subnet.name, subnet);
  for (const gateway of world.of("ec2:internet-gateway"))
    found.gateways.set(gateway.config.InternetGatewayId ?? gateway.name, gateway);
  return found;
}

const memory = new WeakMap<World, Topology>();

function topologyOf(world: World): Topology {
  const known = memory.get(world) ?? build(world);
  memory.set(world, known);
  return known;
}

function needed<T>(found: T | undefined, what: string, gap: string | undefined): T {
  if (found === undefined) throw new NotSeen(gap ?? `${what} is not in the snapshot`);
  return found;
}

/** What stands around a subnet. Each throws NotSeen when it was not collected: a subnet always has one. */
export function subnetById(world: World, account: string, id: string): Subnet {
  return needed(topologyOf(world).subnets.get(id), `subnet ${id}`, world.unlisted("ec2:subnet", account));
}

/** The network ACL that guards a subnet. @throws NotSeen */
export function aclOf(world: World, account: string, subnet: string): Acl {
  const gap = world.unlisted("ec2:network-acl", account);
  return needed(topologyOf(world).acls.get(subnet), `the network ACL of ${subnet}`, gap);
}

/** The route table that rules a subnet: its own, else the VPC's main one. @throws NotSeen */
export function routeTableOf(world: World, account: string, subnet: string): Table {
  const { tables, mainTables } = topologyOf(world);
  const gap = world.unlisted("ec2:route-table", account);
  const own = tables.get(subnet);
  if (own) return own;
  // Without the complete listing, the subnet's own table may be among those that nobody has seen.
  if (gap !== undefined) throw new NotSeen(gap);
  const { VpcId = "" } = subnetById(world, account, subnet).config;
  return needed(mainTables.get(VpcId), `the route table of ${subnet}`, gap);
}

/** A security group by its id. @throws NotSeen */
export function groupById(world: World, account: string, id: string): Group {
  const gap = world.unlisted("ec2:security-group", account);
  return needed(topologyOf(world).groups.get(id), `security group ${id}`, gap);
}

/** The internet gateway of this id, when it was collected. */
export function gatewayById(world: World, id: string): Typed<"ec2:internet-gateway"> | undefined {
  return topologyOf(world).gateways.get(id);
}

/** The internet gateway that a subnet's routes lead to; undefined when they lead to none. @throws NotSeen */
export function gatewayOf(world: World, account: string, subnet: string): string | undefined {
  const { config } = routeTableOf(world, account, subnet);
  const route = (config.Routes ?? []).find(
    ({ GatewayId, State }) => GatewayId?.startsWith("igw-") && State !== "blackhole",
  );
  return route?.GatewayId;
}
