import { agree, type Check, perResource } from "../../check";
import { cloudformation } from "../../fix/cloudformation";
import { collected, passIf } from "../../verdict";

export const check: Check = {
  id: "cache-backed-up",
  title: "Caches are backed up",
  principle: 7,
  layer: "database",
  severity: "high",
  service: "elasticache",
  effortMinutes: 5,
  passes: "Automatic backups of the replication group are kept for at least a day.",
  why: "A cache that feeds a service is data too, as one notices when it is empty.",
  references: ["elasticache_redis_cluster_backup_enabled"],
  frameworks: { fsbp: "ElastiCache.1", nist: "IP-4 RC.RP-1", pci4: "10.3.3" },
  fix: ({ region, name }) => ({
    cli: `aws elasticache modify-replication-group --region ${region} --replication-group-id ${name} --snapshot-retention-limit 7 --apply-immediately`,
    terraform: `resource "aws_elasticache_replication_group" "this" {\n  replication_group_id     = "${name}"\n  snapshot_retention_limit = 7\n}`,
    cloudformation: cloudformation("AWS::ElastiCache::ReplicationGroup", {
      ReplicationGroupId: name,
      SnapshotRetentionLimit: 7,
    }),
  }),
  failing: (failing, of) => `${failing} of ${of} caches ${agree(failing, "has", "have")} no backups`,
  judge: perResource("elasticache:replication-group", ({ config }) => {
    const days = collected(config.SnapshotRetentionLimit, "elasticache:DescribeReplicationGroups");
    return passIf(days > 0, `Backups are kept for ${days} days.`, "There are no backups.");
  }),
};
