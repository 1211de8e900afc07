import { describeOpening, type Reach, reachOf } from "../../network/reach";
import { collected } from "../../verdict";
import type { Typed, World } from "../../world";
import { door, type Seen } from "../exposure";
import { networkLayers } from "../machine-layers";
import { merged } from "../merge-reach";
import { lacks, layer, type Protection, protects, shieldStandard } from "../protection";
import { eased } from "../severity";

type Database = Typed<"rds:instance"> | Typed<"redshift:cluster">;
type Network = { vpc: string | null; subnets: readonly string[]; port: number | undefined; at: string };

const groupsOf = ({ config }: Database): string[] =>
  (config.VpcSecurityGroups ?? []).flatMap(({ VpcSecurityGroupId }) => VpcSecurityGroupId ?? []);

function seenOf(network: Network, reach: Reach, protections: Protection[]): Seen | null {
  if (reach.status === "closed") return null;
  const grade = { severity: "critical", because: "a database faces the internet" } as const;
  const { severity, because } = reach.status === "restricted" ? eased(grade) : grade;
  const says =
    reach.status === "not_assessed"
      ? `It is publicly accessible; whether packets arrive was not assessed: ${reach.missing.join("; ")}`
      : `${reach.openings.map(describeOpening).join("; ")}: ${because}.`;
  const name = { kind: "name", id: null, name: network.at, says: "resolves to a public address" };
  return {
    vpc: network.vpc,
    subnets: [...network.subnets],
    kind: "database",
    status: reach.status,
    severity,
    says,
    at: network.at,
    openings: reach.openings,
    path: [name, ...reach.hops],
    protections,
    missing: reach.missing,
  };
}

function look(database: Database, world: World, network: Network, own: Protection[]): Seen | null {
  const { account, region, id } = database;
  const groups = groupsOf(database);
  const place = { account, region, id, groups, ipv4: true, ipv6: false };
  const ports = network.port === undefined ? undefined : [network.port];
  const reach = merged(network.subnets.map((subnet) => reachOf({ ...place, subnet }, world, ports)));
  const layers = networkLayers(reach, { ...place, subnet: network.subnets[0] ?? "" });
  return seenOf(network, reach, [shieldStandard, ...layers, ...own]);
}

function encryption(database: Database, world: World, on: boolean | undefined, call: string): Protection {
  return layer("encryption", database, world, () =>
    collected(on, call)
      ? protects("encryption", "What is stored is encrypted.")
      : lacks("encryption", "What is stored is not encrypted."),
  );
}

function rds(instance: Typed<"rds:instance">, world: World): Seen | null {
  const { config } = instance;
  if (!collected(config.PubliclyAccessible, "rds:DescribeDBInstances")) return null;
  const group = collected(config.DBSubnetGroup, "rds:DescribeDBInstances");
  const subnets = (group.Subnets ?? []).flatMap(({ SubnetIdentifier }) => SubnetIdentifier ?? []);
  const { Address = instance.name, Port } = config.Endpoint ?? {};
  const signIn = config.IAMDatabaseAuthenticationEnabled
    ? protects("sign-in", "It can ask IAM who calls, beside its own passwords.")
    : lacks("sign-in", "Passwords alone keep callers out.");
  return look(instance, world, { vpc: group.VpcId ?? null, subnets, port: Port, at: Address }, [
    signIn,
    encryption(instance, world, config.StorageEncrypted, "rds:DescribeDBInstances"),
  ]);
}

/** The subnets of a cluster are not in its description; those with its public addresses would be. So all of the VPC's. */
function redshift(cluster: Typed<"redshift:cluster">, world: World): Seen | null {
  const { config, account } = cluster;
  if (!collected(config.PubliclyAccessible, "redshift:DescribeClusters")) return null;
  const vpc = collected(config.VpcId, "redshift:DescribeClusters");
  const subnets = world
    .all("ec2:subnet", account, cluster.region)
    .filter((one) => one.config.VpcId === vpc)
    .flatMap((one) => one.config.SubnetId ?? []);
  const { Address = cluster.name, Port = 5439 } = config.Endpoint ?? {};
  return look(cluster, world, { vpc, subnets, port: Port, at: Address }, [
    encryption(cluster, world, config.Encrypted, "redshift:DescribeClusters"),
  ]);
}

export const doors = [door("rds:instance", rds), door("redshift:cluster", redshift)];
