import { ec2Id } from "../identifiers";
import type { AccountName, Region } from "./accounts";
import { type GroupRef, groupNamed, vpcOf } from "./network";

export type InstanceRef = {
  name: string;
  account: AccountName;
  region: Region;
  instanceId: string;
  volumeId: string;
  type: string;
  subnetId: string;
  vpcId: string;
  group: GroupRef;
  /** Name of the instance profile, whose role bears the same name. */
  profile: string | null;
  publicIp: string | null;
  privateIp: string;
};

function fleet(
  count: number,
  prefix: string,
  account: AccountName,
  type: string,
  groupName: string,
  profile: string | null,
  publicIp: string | null = null,
): InstanceRef[] {
  const group = groupNamed(account, groupName);
  const region: Region = group.region;
  const vpc = vpcOf(account, region);
  const subnets = publicIp ? vpc.subnets : vpc.privateSubnets;
  return Array.from({ length: count }, (_, index) => {
    const name = `${prefix}-${index + 1}`;
    return {
      name,
      account,
      region,
      instanceId: ec2Id("i", `${account}:${name}`),
      volumeId: ec2Id("vol", `${account}:${name}`),
      type,
      subnetId: subnets[index % subnets.length] ?? vpc.subnets[0] ?? "",
      vpcId: vpc.vpcId,
      group,
      profile,
      publicIp: publicIp ? `${publicIp}.${100 + index}` : null,
      privateIp: `${vpc.cidr.split(".").slice(0, 2).join(".")}.${10 + (index % 2)}.${20 + index}`,
    };
  });
}

export const instances: InstanceRef[] = [
  ...fleet(4, "web", "payments", "m6g.large", "web-public", "web-instance", "192.0.2"),
  ...fleet(6, "app", "payments", "m6g.xlarge", "app-internal", "web-instance"),
  ...fleet(3, "notebook", "data", "r6g.large", "notebooks", "crm-app"),
  ...fleet(7, "build-agent", "shared", "c6g.2xlarge", "build-agents", "CI-role"),
  ...fleet(2, "tooling", "shared", "t4g.medium", "tooling", null),
  ...fleet(8, "lab", "sandbox", "t3.micro", "launch-wizard-1", null, "198.51.100"),
  ...fleet(4, "lab-us", "sandbox", "t3.small", "lab-open", "lab-notebook", "198.51.100"),
  ...fleet(2, "lab-north", "sandbox", "t3.micro", "lab-north", null),
];

/** The instances of one account. */
export function instancesOf(account: AccountName): InstanceRef[] {
  return instances.filter((instance) => instance.account === account);
}
