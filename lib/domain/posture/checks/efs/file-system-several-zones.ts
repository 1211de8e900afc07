import { agree, type Check, perResource } from "../../check";
import { cloudformation } from "../../fix/cloudformation";
import { collected, fail, passIf } from "../../verdict";

export const check: Check = {
  id: "file-system-several-zones",
  title: "File systems are kept in several zones, and reached from them",
  principle: 7,
  layer: "storage",
  severity: "medium",
  service: "efs",
  effortMinutes: 120,
  passes:
    "The file system is of the regional kind, kept in several zones, and has mount targets in at least two.",
  why: "A one-zone file system is gone for as long as its zone is; so is one whose only mount target stands there.",
  references: ["efs_multi_az_enabled"],
  frameworks: { iso27001: "A.8.14" },
  fix: ({ region, name, config }) =>
    config.AvailabilityZoneName === undefined
      ? {
          cli: `aws efs create-mount-target --region ${region} --file-system-id ${name} --subnet-id SUBNET_OF_ANOTHER_ZONE`,
          terraform: `resource "aws_efs_mount_target" "second" {\n  file_system_id = "${name}"\n  subnet_id      = "SUBNET_OF_ANOTHER_ZONE"\n}`,
          cloudformation: cloudformation("AWS::EFS::MountTarget", {
            FileSystemId: name,
            SubnetId: "SUBNET_OF_ANOTHER_ZONE",
            SecurityGroups: ["GROUP_OF_THE_OTHER_MOUNT_TARGET"],
          }),
        }
      : {
          cli: `aws efs create-file-system --region ${region} --encrypted --creation-token ${name}-regional`,
          terraform: `resource "aws_efs_file_system" "this" {\n  creation_token = "${name}-regional"\n  # no availability_zone_name\n}`,
          cloudformation: cloudformation(
            "AWS::EFS::FileSystem",
            { Encrypted: true },
            `Without AvailabilityZoneName: kept in several zones. Copy what ${name} holds with DataSync.`,
          ),
        },
  failing: (failing, of) =>
    `${failing} of ${of} file systems ${agree(failing, "depends", "depend")} on one zone`,
  judge: perResource("efs:file-system", ({ config }) => {
    collected(config.FileSystemId, "elasticfilesystem:DescribeFileSystems");
    const zone = config.AvailabilityZoneName;
    if (zone !== undefined) return fail(`It is kept in ${zone} only.`);
    const mounts = collected(config.NumberOfMountTargets, "elasticfilesystem:DescribeFileSystems");
    return passIf(
      mounts >= 2,
      `It is kept in several zones, and reached from ${mounts}.`,
      mounts === 0
        ? "It is kept in several zones, and can be mounted from none."
        : "It is kept in several zones, and reached from one only.",
    );
  }),
};
