import type { Place, Reach } from "../network/reach";
import { collected } from "../verdict";
import type { Typed, World } from "../world";
import { lacks, layer, type Protection, protects, shieldStandard } from "./protection";

/** Security group and network ACL, as the way in has shown them to be. */
export function networkLayers({ hops, openings }: Reach, place: Place): Protection[] {
  const all = openings.some(({ from, to, breadth }) => to - from >= 65_535 && breadth === "internet");
  const acl = hops.find(({ kind }) => kind === "network ACL");
  const groups = all
    ? lacks("security group", "Its security groups let everyone in on every port.")
    : protects("security group", `Its security groups keep every other port closed.`);
  if (!acl) return place.groups === null ? [] : [groups];
  const open = /tcp every port from the internet/.test(acl.says);
  const listed = open
    ? lacks("network ACL", `${acl.name} lets everything through.`)
    : protects("network ACL", `${acl.name} ${acl.says}.`);
  return place.groups === null ? [listed] : [listed, groups];
}

function metadata(instance: Typed<"ec2:instance">, world: World): Protection {
  return layer("IMDSv2", instance, world, () => {
    const options = collected(instance.config.MetadataOptions, "ec2:DescribeInstances");
    if (options.HttpEndpoint === "disabled")
      return protects("IMDSv2", "The metadata service is switched off.");
    return options.HttpTokens === "required"
      ? protects("IMDSv2", "The metadata service asks for a session token.")
      : lacks("IMDSv2", "A forged request can read the role's keys from the metadata service.");
  });
}

/** Whether Systems Manager knows of a patch that the machine lacks. */
export function patching(instance: Typed<"ec2:instance">, world: World): Protection {
  return layer("patching", instance, world, () => {
    const { InstanceId = instance.name } = instance.config;
    const [managed] = world.having("ssm:managed-instance", "InstanceId", InstanceId);
    if (!managed) {
      world.all("ssm:managed-instance", instance.account, instance.region);
      return lacks("patching", "Systems Manager does not manage it, so nobody knows its patches.");
    }
    const state = collected(managed.config.PatchState, "ssm:DescribeInstancePatchStates");
    if (state === null) return lacks("patching", "Its patches have never been scanned.");
    const open = (state.MissingCount ?? 0) + (state.FailedCount ?? 0);
    return open === 0
      ? protects("patching", "No patch is missing.")
      : lacks("patching", `${open} patch${open === 1 ? " is" : "es are"} missing or failed.`);
  });
}

function encryption(instance: Typed<"ec2:instance">, world: World): Protection {
  return layer("encryption", instance, world, () => {
    const { InstanceId = instance.name } = instance.config;
    const volumes = world
      .all("ec2:volume", instance.account, instance.region)
      .filter(({ config }) => config.Attachments?.some((one) => one.InstanceId === InstanceId));
    const plain = volumes.filter(({ config }) => config.Encrypted !== true);
    return plain.length === 0
      ? protects("encryption", "Its disks are encrypted.")
      : lacks("encryption", `${plain.length} of its ${volumes.length} disks are not encrypted.`);
  });
}

/** What protects a machine, and what does not. */
export function machineLayers(
  instance: Typed<"ec2:instance">,
  world: World,
  reach: Reach,
  place: Place,
): Protection[] {
  return [
    shieldStandard,
    ...networkLayers(reach, place),
    metadata(instance, world),
    patching(instance, world),
    encryption(instance, world),
  ];
}
