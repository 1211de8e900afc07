import type { InstanceRef } from "../organisation/instances";
import type { GroupRef } from "../organisation/network";
import type { Random } from "../random";
import type { Call } from "../trail/record";

const read = (name: string, request: object = {}): Call => ({ source: "ec2", name, request });

const looks: ((instance: InstanceRef) => Call)[] = [
  () => read("DescribeInstances", { maxResults: 1000, instancesSet: {}, filterSet: {} }),
  (instance) =>
    read("DescribeInstances", {
      instancesSet: { items: [{ instanceId: instance.instanceId }] },
      filterSet: {},
    }),
  (instance) =>
    read("DescribeInstanceStatus", {
      instancesSet: { items: [{ instanceId: instance.instanceId }] },
      filterSet: {},
      includeAllInstances: false,
    }),
  (instance) =>
    read("DescribeVolumes", { volumeSet: { items: [{ volumeId: instance.volumeId }] }, filterSet: {} }),
  (instance) =>
    read("DescribeSecurityGroups", {
      securityGroupSet: {},
      securityGroupIdSet: { items: [{ groupId: instance.group.groupId }] },
      filterSet: {},
    }),
  (instance) =>
    read("DescribeSubnets", { subnetSet: { items: [{ subnetId: instance.subnetId }] }, filterSet: {} }),
  (instance) => read("DescribeVpcs", { vpcSet: { items: [{ vpcId: instance.vpcId }] }, filterSet: {} }),
  () =>
    read("DescribeTags", {
      maxResults: 200,
      filterSet: { items: [{ name: "resource-type", valueSet: { items: [{ value: "instance" }] } }] },
    }),
  () => read("DescribeAvailabilityZones", { availabilityZoneSet: {}, availabilityZoneIdSet: {} }),
  () => read("DescribeNetworkInterfaces", { networkInterfaceIdSet: {}, filterSet: {} }),
  () => read("DescribeFlowLogs", { DescribeFlowLogsRequest: "" }),
  () =>
    read("DescribeSnapshots", {
      maxResults: 50,
      sharedUsersSet: {},
      snapshotSet: {},
      ownersSet: { items: [{ owner: "self" }] },
      filterSet: {},
    }),
];

/** Something that a person looks at in EC2. */
export function look(from: Random, instance: InstanceRef): Call {
  return from.pick(looks)(instance);
}

const states = { pending: 0, running: 16, shutting: 32, stopping: 64, stopped: 80 } as const;

function transition(instance: InstanceRef, to: [string, number], was: [string, number]): object {
  return {
    requestId: instance.volumeId,
    instancesSet: {
      items: [
        {
          instanceId: instance.instanceId,
          currentState: { code: to[1], name: to[0] },
          previousState: { code: was[1], name: was[0] },
        },
      ],
    },
  };
}

/** A person or a schedule starts an instance. */
export function startInstance(instance: InstanceRef): Call {
  return {
    source: "ec2",
    name: "StartInstances",
    write: true,
    request: { instancesSet: { items: [{ instanceId: instance.instanceId }] } },
    response: transition(instance, ["pending", states.pending], ["stopped", states.stopped]),
  };
}

/** A person or a schedule stops an instance. */
export function stopInstance(instance: InstanceRef): Call {
  return {
    source: "ec2",
    name: "StopInstances",
    write: true,
    request: { instancesSet: { items: [{ instanceId: instance.instanceId }] }, force: false },
    response: transition(instance, ["stopping", states.stopping], ["running", states.running]),
  };
}

/** A port opened in a security group. */
export function authorizeIngress(
  group: GroupRef,
  account: string,
  port: number,
  cidr: string,
  from: Random,
): Call {
  const permission = { ipProtocol: "tcp", fromPort: port, toPort: port };
  return {
    source: "ec2",
    name: "AuthorizeSecurityGroupIngress",
    write: true,
    request: {
      groupId: group.groupId,
      ipPermissions: {
        items: [
          {
            ...permission,
            groups: {},
            ipRanges: { items: [{ cidrIp: cidr }] },
            ipv6Ranges: {},
            prefixListIds: {},
          },
        ],
      },
    },
    response: {
      requestId: from.hex(32),
      _return: true,
      securityGroupRuleSet: {
        items: [
          {
            groupOwnerId: account,
            groupId: group.groupId,
            securityGroupRuleId: `sgr-0${from.hex(16)}`,
            isEgress: false,
            ...permission,
            cidrIpv4: cidr,
          },
        ],
      },
    },
  };
}

/** The same port closed again. */
export function revokeIngress(group: GroupRef, port: number, cidr: string, from: Random): Call {
  return {
    source: "ec2",
    name: "RevokeSecurityGroupIngress",
    write: true,
    request: {
      groupId: group.groupId,
      ipPermissions: {
        items: [
          {
            ipProtocol: "tcp",
            fromPort: port,
            toPort: port,
            groups: {},
            ipRanges: { items: [{ cidrIp: cidr }] },
            ipv6Ranges: {},
            prefixListIds: {},
          },
        ],
      },
    },
    response: { requestId: from.hex(32), _return: true },
  };
}

/** An instance that someone or something launches. */
export function runInstance(instance: InstanceRef, account: string, from: Random): Call {
  const instanceId = `i-0${from.hex(16)}`;
  return {
    source: "ec2",
    name: "RunInstances",
    write: true,
    request: {
      instancesSet: { items: [{ imageId: "ami-0c55b159cbfafe1f0", minCount: 1, maxCount: 1 }] },
      instanceType: instance.type,
      subnetId: instance.subnetId,
      blockDeviceMapping: {},
      monitoring: { enabled: false },
      disableApiTermination: false,
    },
    response: {
      requestId: from.hex(32),
      reservationId: `r-0${from.hex(16)}`,
      ownerId: account,
      groupSet: {},
      instancesSet: {
        items: [
          {
            instanceId,
            imageId: "ami-0c55b159cbfafe1f0",
            instanceState: { code: 0, name: "pending" },
            instanceType: instance.type,
            subnetId: instance.subnetId,
            vpcId: instance.vpcId,
            groupSet: { items: [{ groupId: instance.group.groupId, groupName: instance.group.name }] },
          },
        ],
      },
    },
  };
}

/** The end of an instance. */
export function terminateInstance(instanceId: string): Call {
  return {
    source: "ec2",
    name: "TerminateInstances",
    write: true,
    request: { instancesSet: { items: [{ instanceId }] } },
    response: {
      instancesSet: {
        items: [
          {
            instanceId,
            currentState: { code: states.shutting, name: "shutting-down" },
            previousState: { code: states.running, name: "running" },
          },
        ],
      },
    },
  };
}
