import { agree, type Check, perResource } from "../../check";
import { ownAccounts } from "../../iam/own-accounts";
import { collected, passIf } from "../../verdict";

export const check: Check = {
  id: "disk-snapshot-shared-at-home",
  title: "Disk snapshots are shared with your own accounts only",
  principle: 6,
  layer: "storage",
  severity: "high",
  service: "ec2",
  effortMinutes: 5,
  passes:
    "Every account that may restore the snapshot belongs to the organisation or is collected. Snapshots shared with nobody pass.",
  why: "Who may restore a snapshot has the whole disk, in an account where none of your controls reach.",
  references: [],
  frameworks: {},
  fix: ({ region, config }) => {
    const shared = (config.CreateVolumePermissions as { UserId?: string }[] | null | undefined) ?? [];
    const ids = shared.flatMap(({ UserId }) => UserId ?? []).join(" ") || "THE_ACCOUNT";
    return {
      cli: `aws ec2 modify-snapshot-attribute --region ${region} --snapshot-id ${config.SnapshotId} --attribute createVolumePermission --operation-type remove --user-ids ${ids}`,
      terraform: `# Remove the permission and apply:\n# resource "aws_snapshot_create_volume_permission" "this" { snapshot_id = "${config.SnapshotId}" }`,
      cloudformation: null,
    };
  },
  failing: (failing, of) =>
    `${failing} of ${of} disk snapshots ${agree(failing, "is", "are")} shared with accounts of others`,
  judge: perResource("ec2:snapshot", ({ config }, world) => {
    const shared = collected(config.CreateVolumePermissions, "ec2:DescribeSnapshotAttribute") ?? [];
    const accounts = shared.flatMap(({ UserId }) => UserId ?? []);
    const own = ownAccounts(world);
    const others = accounts.filter((one) => !own.has(one));
    return passIf(
      others.length === 0,
      accounts.length === 0 ? "It is shared with nobody." : `It is shared with ${accounts.join(", ")}.`,
      `It is shared with ${others.join(", ")}, which no organisation of yours lists.`,
      { CreateVolumePermissions: shared },
    );
  }),
};
