import { agree, type Check, perResource } from "../../check";
import { collected, passIf } from "../../verdict";

export const check: Check = {
  id: "cache-encrypted-at-rest",
  title: "Caches are encrypted on disk",
  principle: 5,
  layer: "database",
  severity: "high",
  service: "elasticache",
  effortMinutes: 120,
  passes: "Encryption at rest of the replication group is on.",
  why: "Backups and swap of a cache lie on disks like everything else.",
  references: [],
  frameworks: {},
  fix: ({ region, name }) => ({
    cli: `aws elasticache create-replication-group --region ${region} --replication-group-id ${name}-encrypted --replication-group-description encrypted --at-rest-encryption-enabled --snapshot-name BACKUP`,
    terraform: `resource "aws_elasticache_replication_group" "this" {\n  replication_group_id       = "${name}-encrypted"\n  at_rest_encryption_enabled = true\n}`,
  }),
  failing: (failing, of) => `${failing} of ${of} caches ${agree(failing, "is", "are")} unencrypted on disk`,
  judge: perResource("elasticache:replication-group", ({ config }) => {
    const value = collected(config.AtRestEncryptionEnabled, "elasticache:DescribeReplicationGroups");
    return passIf(value, "Encryption at rest is on.", "Encryption at rest is off.", {
      AtRestEncryptionEnabled: value,
    });
  }),
};
