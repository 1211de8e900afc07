import { ec2Id } from "../identifiers";
import { type AccountName, accountNames, home, type Region, regions } from "./accounts";

export type VpcRef = {
  account: AccountName;
  region: Region;
  vpcId: string;
  cidr: string;
  /** Those that lead to the internet gateway. */
  subnets: string[];
  /** Those that lead out through NAT only; the default VPCs have none. */
  privateSubnets: string[];
  standard: boolean;
};

/** One working VPC an account in its home region, a replica in eu-north-1 for payments, and the default ones AWS made. */
export const vpcs: VpcRef[] = accountNames.flatMap((account, row) =>
  regions.flatMap((region, column) => {
    const inUse = region === home || (account === "payments" && region === "eu-north-1");
    const kinds = inUse ? [false, true] : [true];
    return kinds.map((standard) => {
      const label = `${account}:${region}:${standard ? "default" : "main"}`;
      return {
        account,
        region,
        vpcId: ec2Id("vpc", label),
        cidr: standard ? "172.31.0.0/16" : `10.${row * 8 + column}.0.0/16`,
        subnets: ["a", "b"].map((zone) => ec2Id("subnet", `${label}:${zone}`)),
        privateSubnets: standard ? [] : ["a", "b"].map((zone) => ec2Id("subnet", `${label}:private-${zone}`)),
        standard,
      };
    });
  }),
);

/** The VPC where things of that account and region run. */
export function vpcOf(account: AccountName, region: Region): VpcRef {
  const found =
    vpcs.find((vpc) => vpc.account === account && vpc.region === region && !vpc.standard) ??
    vpcs.find((vpc) => vpc.account === account && vpc.region === region);
  if (!found) throw new RangeError(`no VPC in ${account} ${region}`);
  return found;
}

export type GroupRef = { account: AccountName; region: Region; name: string; groupId: string; vpcId: string };

function group(account: AccountName, name: string, region: Region = home): GroupRef {
  return {
    account,
    region,
    name,
    groupId: ec2Id("sg", `${account}:${region}:${name}`),
    vpcId: vpcOf(account, region).vpcId,
  };
}

export const groups: GroupRef[] = [
  group("payments", "web-public"),
  group("payments", "app-internal"),
  group("payments", "db-private"),
  group("payments", "replica-private", "eu-north-1"),
  group("data", "warehouse-private"),
  group("data", "notebooks"),
  group("shared", "build-agents"),
  group("shared", "tooling"),
  group("sandbox", "launch-wizard-1"),
  group("sandbox", "launch-wizard-2"),
  group("sandbox", "lab-open", "us-east-1"),
  group("sandbox", "lab-north", "eu-north-1"),
];

/** A security group by account and name; the organisation is fixed, so a missing one is a mistake in this code. */
export function groupNamed(account: AccountName, name: string): GroupRef {
  const found = groups.find((candidate) => candidate.account === account && candidate.name === name);
  if (!found) throw new RangeError(`no security group ${name} in ${account}`);
  return found;
}
