import { NotSeen } from "../verdict";
import type { Typed, World } from "../world";
import { containsRange } from "./cidr";

/**
 * Large blocks that are EC2's whole: an address in them is some customer's, and goes to the next one when it is released.
 * From https://ip-ranges.amazonaws.com/ip-ranges.json; the many small blocks are left out.
 */
const ec2Blocks = [
  "3.208.0.0/12",
  "18.208.0.0/13",
  "34.192.0.0/10",
  "44.192.0.0/10",
  "52.0.0.0/11",
  "54.144.0.0/12",
];

type Record = Typed<"route53:record">;

/** A listing that must be complete in every account and region before something counts as gone. */
function whole(world: World, type: Parameters<World["unlisted"]>[0]): void {
  for (const account of world.accounts) {
    const gap = world.unlisted(type, account);
    if (gap !== undefined) throw new NotSeen(gap);
  }
}

const websites = /^([a-z0-9.-]+)\.s3-website[.-][a-z0-9-]+\.amazonaws\.com$/;

const byName = new WeakMap<World, Set<string>>();

/** Names by which load balancers and distributions answer, in lower case; worked out once a snapshot. */
function answeringNames(world: World): Set<string> {
  const known =
    byName.get(world) ??
    new Set(
      [
        ...world.of("elbv2:load-balancer").map(({ config }) => config.DNSName),
        ...world.of("elb:load-balancer").map(({ config }) => config.DNSName),
        ...world.of("cloudfront:distribution").map(({ config }) => config.DomainName),
      ].flatMap((name) => name?.toLowerCase() ?? []),
    );
  byName.set(world, known);
  return known;
}

function lostBucket(bucket: string, world: World): string | false {
  if (world.having("s3:bucket", "Name", bucket).length > 0) return false;
  whole(world, "s3:bucket");
  return `No account here has the bucket ${bucket}: anyone can make it.`;
}

function lostName(name: string, world: World): string | false {
  if (answeringNames(world).has(name.replace(/^dualstack\./, ""))) return false;
  whole(world, name.endsWith(".cloudfront.net") ? "cloudfront:distribution" : "elbv2:load-balancer");
  if (name.endsWith(".elb.amazonaws.com")) whole(world, "elb:load-balancer");
  return `Nothing here answers as ${name}.`;
}

function lostAddress(address: string, world: World): string | false {
  const held =
    world.having("ec2:address", "PublicIp", address).length > 0 ||
    world.having("ec2:instance", "PublicIpAddress", address).length > 0 ||
    interfaceAddresses(world).has(address);
  if (held) return false;
  for (const type of ["ec2:address", "ec2:instance", "ec2:network-interface"] as const) whole(world, type);
  return `The address ${address} of EC2 belongs to nothing here.`;
}

const onInterfaces = new WeakMap<World, Set<string>>();

function interfaceAddresses(world: World): Set<string> {
  const known =
    onInterfaces.get(world) ??
    new Set(world.of("ec2:network-interface").flatMap(({ config }) => config.Association?.PublicIp ?? []));
  onInterfaces.set(world, known);
  return known;
}

/**
 * What is missing behind a record's target, in a sentence; false when it is there, null for a target of which the
 * inventory cannot tell. @throws NotSeen where a thing may exist unseen
 */
export function lostTarget(target: string, { name, config }: Record, world: World): string | false | null {
  const host = target.toLowerCase().replace(/\.$/, "");
  const bucket = websites.exec(host)?.[1];
  if (bucket) return lostBucket(bucket, world);
  // An alias to the regional website endpoint serves the bucket that is named as the record.
  if (/^s3-website[.-][a-z0-9-]+\.amazonaws\.com$/.test(host))
    return lostBucket((config.Name ?? name).replace(/\.$/, ""), world);
  if (/\.(elb\.amazonaws\.com|cloudfront\.net)$/.test(host)) return lostName(host, world);
  return ec2Blocks.some((block) => containsRange(block, host)) ? lostAddress(host, world) : null;
}
