import { agree, type Check, perResource } from "../../check";
import { cloudformation } from "../../fix/cloudformation";
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
  references: ["elasticache_redis_cluster_rest_encryption_enabled"],
  frameworks: { nist: "DS-1", pci4: "3.5.1 8.3.2", iso27001: "A.8.11 A.8.24" },
  fix: ({ region, name }) => ({
    cli: `aws elasticache create-snapshot --region ${region} --replication-group-id ${name} --snapshot-name ${name}-before-encryption\naws elasticache create-replication-group --region ${region} --replication-group-id ${name}-encrypted --replication-group-description encrypted --at-rest-encryption-enabled --snapshot-name ${name}-before-encryption`,
    terraform: `resource "aws_elasticache_replication_group" "this" {\n  replication_group_id       = "${name}-encrypted"\n  at_rest_encryption_enabled = true\n}`,
    cloudformation: cloudformation("AWS::ElastiCache::ReplicationGroup", {
      ReplicationGroupId: `${name}-encrypted`,
      ReplicationGroupDescription: "encrypted",
      AtRestEncryptionEnabled: true,
      SnapshotName: `${name}-before-encryption`,
    }),
  }),
  failing: (failing, of) => `${failing} of ${of} caches ${agree(failing, "is", "are")} unencrypted on disk`,
  judge: perResource("elasticache:replication-group", ({ config }) => {
    const value = collected(config.AtRestEncryptionEnabled, "elasticache:DescribeReplicationGroups");
    return passIf(value, "Encryption at rest is on.", "Encryption at rest is off.", {
      AtRestEncryptionEnabled: value,
    });
  }),
};
