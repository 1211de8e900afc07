import { agree, type Check, perResource } from "../../check";
import { cloudformation } from "../../fix/cloudformation";
import { collected, passIf } from "../../verdict";

export const check: Check = {
  id: "windows-file-system-several-zones",
  title: "Windows file systems span two zones",
  principle: 7,
  layer: "storage",
  severity: "low",
  service: "fsx",
  effortMinutes: 120,
  passes: "The deployment type of the FSx file system for Windows is Multi-AZ. Other kinds are left out.",
  why: "A shared drive in one zone takes everybody's work with it when the zone fails.",
  references: ["fsx_windows_file_system_multi_az_enabled"],
  frameworks: { iso27001: "A.8.14" },
  fix: ({ region, id, config }) => ({
    cli: `# The deployment type is chosen when the file system is made: move by a backup.\nbackup=$(aws fsx create-backup --region ${region} --file-system-id ${config.FileSystemId} --query Backup.BackupId --output text)\naws fsx create-file-system-from-backup --region ${region} --backup-id $backup --subnet-ids SUBNET_IN_ZONE_A SUBNET_IN_ZONE_B --windows-configuration DeploymentType=MULTI_AZ_1,PreferredSubnetId=SUBNET_IN_ZONE_A,ThroughputCapacity=32`,
    terraform: `resource "aws_fsx_windows_file_system" "this" {\n  # replaces ${id}\n  deployment_type     = "MULTI_AZ_1"\n  subnet_ids          = [aws_subnet.a.id, aws_subnet.b.id]\n  preferred_subnet_id = aws_subnet.a.id\n}`,
    cloudformation: cloudformation(
      "AWS::FSx::FileSystem",
      {
        FileSystemType: "WINDOWS",
        SubnetIds: ["SUBNET_IN_ZONE_A", "SUBNET_IN_ZONE_B"],
        WindowsConfiguration: {
          DeploymentType: "MULTI_AZ_1",
          PreferredSubnetId: "SUBNET_IN_ZONE_A",
          ThroughputCapacity: 32,
        },
      },
      `Replaces ${id}; give it BackupId to begin with what that holds.`,
    ),
  }),
  failing: (failing, of) =>
    `${failing} of ${of} Windows file systems ${agree(failing, "stands", "stand")} in one zone only`,
  judge: perResource("fsx:file-system", ({ config }) => {
    if (collected(config.FileSystemType, "fsx:DescribeFileSystems") !== "WINDOWS") return null;
    const type = collected(config.WindowsConfiguration?.DeploymentType, "fsx:DescribeFileSystems");
    return passIf(type.startsWith("MULTI_AZ"), "It spans two zones.", "It stands in one zone.", {
      DeploymentType: type,
    });
  }),
};
