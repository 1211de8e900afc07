import { agree, type Check, perResource } from "../../check";
import { cloudformation } from "../../fix/cloudformation";
import { collected, passIf } from "../../verdict";

export const check: Check = {
  id: "migration-several-zones",
  title: "Migration instances stand by in a second zone",
  principle: 7,
  layer: "database",
  severity: "medium",
  service: "dms",
  effortMinutes: 15,
  passes: "The replication instance is Multi-AZ.",
  why: "A migration that breaks off half-way leaves two halves.",
  references: ["dms_instance_multi_az_enabled"],
  frameworks: { iso27001: "A.8.14" },
  fix: ({ id, region, name }) => ({
    cli: `aws dms modify-replication-instance --region ${region} --replication-instance-arn ${id} --multi-az --apply-immediately`,
    terraform: `resource "aws_dms_replication_instance" "this" {\n  replication_instance_id = "${name}"\n  multi_az                = true\n}`,
    cloudformation: cloudformation("AWS::DMS::ReplicationInstance", {
      ReplicationInstanceIdentifier: name,
      MultiAZ: true,
    }),
  }),
  failing: (failing, of) =>
    `${failing} of ${of} migration instances ${agree(failing, "stands", "stand")} in one zone only`,
  judge: perResource("dms:replication-instance", ({ config }) => {
    const value = collected(config.MultiAZ, "dms:DescribeReplicationInstances");
    return passIf(value, "A standby waits in another zone.", "There is no standby.", { MultiAZ: value });
  }),
};
