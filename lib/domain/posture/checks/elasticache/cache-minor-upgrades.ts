import { agree, type Check, perResource } from "../../check";
import { cloudformation } from "../../fix/cloudformation";
import { collected, passIf } from "../../verdict";

export const check: Check = {
  id: "cache-minor-upgrades",
  title: "Caches take minor versions by themselves",
  principle: 4,
  layer: "database",
  severity: "high",
  service: "elasticache",
  effortMinutes: 2,
  passes: "Automatic minor version upgrades of the replication group are on.",
  why: "A known hole in a cache engine is closed by its next minor version, if somebody installs it.",
  references: ["elasticache_redis_cluster_auto_minor_version_upgrades"],
  frameworks: { fsbp: "ElastiCache.2", pci4: "6.3.3" },
  fix: ({ region, name }) => ({
    cli: `aws elasticache modify-replication-group --region ${region} --replication-group-id ${name} --auto-minor-version-upgrade --apply-immediately`,
    terraform: `resource "aws_elasticache_replication_group" "this" {\n  replication_group_id       = "${name}"\n  auto_minor_version_upgrade = true\n}`,
    cloudformation: cloudformation("AWS::ElastiCache::ReplicationGroup", {
      ReplicationGroupId: name,
      AutoMinorVersionUpgrade: true,
    }),
  }),
  failing: (failing, of) =>
    `${failing} of ${of} caches ${agree(failing, "waits", "wait")} for somebody to upgrade them`,
  judge: perResource("elasticache:replication-group", ({ config }) => {
    const value = collected(config.AutoMinorVersionUpgrade, "elasticache:DescribeReplicationGroups");
    return passIf(value, "Minor versions are installed by themselves.", "Minor versions wait for somebody.", {
      AutoMinorVersionUpgrade: value,
    });
  }),
};
