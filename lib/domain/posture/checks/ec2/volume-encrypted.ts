import { agree, type Check, nameOf, perResource } from "../../check";
import { cloudformation } from "../../fix/cloudformation";
import { collected, passIf } from "../../verdict";

export const check: Check = {
  id: "volume-encrypted",
  title: "Volumes are encrypted",
  principle: 5,
  layer: "storage",
  severity: "high",
  service: "ec2",
  effortMinutes: 45,
  passes: "The volume is encrypted.",
  why: "A snapshot of an unencrypted volume that is shared by mistake can be read by whoever gets it.",
  references: ["ec2_ebs_volume_encryption"],
  frameworks: {
    cis5: "5.1.1",
    fsbp: "EC2.3",
    wafr: "sec_protect_data_rest_encrypt",
    pci4: "3.5.1 8.3.2",
    soc2: "PI1.5",
    iso27001: "A.8.11 A.8.24",
  },
  fix: ({ region, config, id }) => ({
    cli: `plain=$(aws ec2 create-snapshot --region ${region} --volume-id ${nameOf(id)} --description "before encryption" --query SnapshotId --output text)\naws ec2 wait snapshot-completed --region ${region} --snapshot-ids $plain\ncopy=$(aws ec2 copy-snapshot --region ${region} --source-region ${region} --source-snapshot-id $plain --encrypted --query SnapshotId --output text)\naws ec2 wait snapshot-completed --region ${region} --snapshot-ids $copy\naws ec2 create-volume --region ${region} --snapshot-id $copy --availability-zone ${config.AvailabilityZone ?? `${region}a`}\n# then detach ${nameOf(id)}, attach the new volume, and delete ${nameOf(id)}`,
    terraform: `resource "aws_ebs_volume" "this" {\n  # replaces ${nameOf(id)}\n  availability_zone = "${region}a"\n  snapshot_id       = aws_ebs_snapshot_copy.encrypted.id\n  encrypted         = true\n}`,
    cloudformation: cloudformation(
      "AWS::EC2::Volume",
      {
        AvailabilityZone: config.AvailabilityZone ?? `${region}a`,
        Encrypted: true,
        SnapshotId: "SNAPSHOT_ID",
      },
      `Replaces ${nameOf(id)}: made from the encrypted copy of its snapshot.`,
    ),
  }),
  failing: (failing, of) => `${failing} of ${of} volumes ${agree(failing, "is", "are")} unencrypted`,
  judge: perResource("ec2:volume", ({ config }) => {
    const encrypted = collected(config.Encrypted, "ec2:DescribeVolumes");
    return passIf(encrypted, "The volume is encrypted.", "The volume is not encrypted.", {
      Encrypted: encrypted,
      KmsKeyId: config.KmsKeyId,
      Attachments: config.Attachments,
    });
  }),
};
