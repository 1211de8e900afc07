import { agree, type Check, nameOf, perResource } from "../../check";
import { cloudformation } from "../../fix/cloudformation";
import { collected, passIf } from "../../verdict";

export const check: Check = {
  id: "disk-snapshot-not-public",
  title: "No disk snapshot is public",
  principle: 6,
  layer: "storage",
  severity: "critical",
  service: "ec2",
  effortMinutes: 5,
  passes: "The snapshot's permission to create volumes is not given to all.",
  why: "A public snapshot is the whole disk, for every AWS customer to attach and read.",
  references: ["ec2_ebs_public_snapshot"],
  frameworks: {
    fsbp: "EC2.1",
    wafr: "sec_network_protection_layered sec_permissions_analyze_cross_account",
    nist: "DS-5",
    soc2: "CC6.6",
    iso27001: "A.8.1",
  },
  fix: ({ region, id }) => ({
    cli: `aws ec2 modify-snapshot-attribute --region ${region} --snapshot-id ${nameOf(id)} --attribute createVolumePermission --operation-type remove --group-names all`,
    terraform: `resource "aws_ebs_snapshot_block_public_access" "this" {\n  region = "${region}" # covers ${nameOf(id)}\n  state  = "block-all-sharing"\n}`,
    cloudformation: cloudformation(
      "AWS::EC2::SnapshotBlockPublicAccess",
      { State: "block-all-sharing" },
      `Covers ${nameOf(id)} and every other snapshot of the region.`,
    ),
  }),
  failing: (failing, of) => `${failing} of ${of} disk snapshots ${agree(failing, "is", "are")} public`,
  judge: perResource("ec2:snapshot", ({ config }) => {
    const shared = collected(config.CreateVolumePermissions, "ec2:DescribeSnapshotAttribute") ?? [];
    const open = shared.some((one) => one.Group === "all");
    return passIf(!open, "The snapshot is not public.", "Every AWS customer can copy the snapshot.", shared);
  }),
};
