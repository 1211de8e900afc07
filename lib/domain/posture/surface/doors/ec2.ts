import { type Interface, interfacesOf, publicInterface } from "../../network/interfaces";
import { describeOpening, type Place, type Reach, reachOf } from "../../network/reach";
import type { Typed, World } from "../../world";
import { door, type Seen } from "../exposure";
import { machineLayers, networkLayers } from "../machine-layers";
import { merged } from "../merge-reach";
import { type Protection, shieldStandard } from "../protection";
import { eased, gradeMachine } from "../severity";

function addressHop(world: World, addresses: readonly string[]) {
  const at = addresses.join(", ");
  const elastic = addresses.flatMap((one) => world.having("ec2:address", "PublicIp", one));
  const says = elastic.length > 0 ? "an Elastic IP address" : "a public address";
  return { kind: "address", id: elastic[0]?.id ?? null, name: at, says };
}

function sentence(reach: Reach, because: string): string {
  if (reach.status === "not_assessed")
    return `It has a public address; whether packets arrive was not assessed: ${reach.missing.join("; ")}`;
  return `${reach.openings.map(describeOpening).join("; ")}: ${because}.`;
}

/** The ways in through some interfaces, and the address at which each begins. */
function through(world: World, interfaces: readonly Interface[]) {
  const reaches = interfaces.map((one) => ({ one, reach: reachOf(one, world) }));
  const reach = merged(reaches.map((each) => each.reach));
  const open = reaches.find((each) => each.reach.status === reach.status)?.one ?? interfaces[0];
  const addresses = reaches
    .filter((each) => each.reach.status !== "closed")
    .flatMap((each) => each.one.addresses);
  return { reach, place: open, addresses };
}

/** Whether packets from the internet arrive at an instance, and on which ports. @throws NotCollected, NotSeen */
export function instanceReach(instance: Typed<"ec2:instance">, world: World): Reach {
  return through(world, interfacesOf(instance)).reach;
}

/** What stands behind some public addresses, when packets arrive there. */
function behind(
  world: World,
  vpc: string | undefined,
  interfaces: readonly Interface[],
  layersOf: (reach: Reach, place: Place) => Protection[],
): Seen | null {
  const { reach, place, addresses } = through(world, interfaces);
  if (!place || reach.status === "closed") return null;
  const protections = layersOf(reach, place);
  const grade = gradeMachine(reach.openings, protections);
  const { severity, because } = reach.status === "restricted" ? eased(grade) : grade;
  return {
    vpc: vpc ?? null,
    subnets: [place.subnet],
    kind: "machine",
    status: reach.status,
    severity,
    says: sentence(reach, because),
    at: addresses.join(", "),
    openings: reach.openings,
    path: [addressHop(world, addresses), ...reach.hops],
    protections,
    missing: reach.missing,
  };
}

function machine(instance: Typed<"ec2:instance">, world: World): Seen | null {
  if (instance.config.State?.Name === "terminated") return null;
  return behind(world, instance.config.VpcId, interfacesOf(instance), (reach, place) =>
    machineLayers(instance, world, reach, place),
  );
}

/** What AWS manages for another service that has a door of its own, or lets nobody in. */
const elsewhere = new Set([
  "nat_gateway",
  "network_load_balancer",
  "gateway_load_balancer",
  "gateway_load_balancer_endpoint",
  "load_balancer",
  "vpc_endpoint",
  "transit_gateway",
  "global_accelerator_managed",
]);

function belongsElsewhere({ config }: Typed<"ec2:network-interface">): boolean {
  if (config.Attachment?.InstanceId !== undefined) return true;
  if (elsewhere.has(config.InterfaceType ?? "interface")) return true;
  return /^(ELB |RDSNetworkInterface|Interface for NAT|RedshiftNetworkInterface)/.test(
    config.Description ?? "",
  );
}

/** An interface of its own, as a container task has one. */
function bareInterface(found: Typed<"ec2:network-interface">, world: World): Seen | null {
  if (belongsElsewhere(found)) return null;
  const { config, account, region, id } = found;
  const place = publicInterface({ account, region, id }, config, config.Association?.PublicIp);
  return behind(world, config.VpcId, place, (reach, one) => [shieldStandard, ...networkLayers(reach, one)]);
}

export const doors = [door("ec2:instance", machine), door("ec2:network-interface", bareInterface)];
