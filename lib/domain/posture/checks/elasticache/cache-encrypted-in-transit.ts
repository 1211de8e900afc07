import { agree, type Check, perResource } from "../../check";
import { cloudformation } from "../../fix/cloudformation";
import { collected, passIf } from "../../verdict";

export const check: Check = {
  id: "cache-encrypted-in-transit",
  title: "Caches are spoken to in cipher",
  principle: 5,
  layer: "database",
  severity: "high",
  service: "elasticache",
  effortMinutes: 60,
  passes: "Encryption in transit of the replication group is on.",
  why: "Sessions and tokens live in caches; on the wire they can be read by whoever listens.",
  references: ["elasticache_redis_cluster_in_transit_encryption_enabled"],
  frameworks: { nist: "DS-2", pci4: "2.2.7 4.2.1.1 4.2.1 8.3.2", soc2: "CC6.7", iso27001: "A.8.11 A.8.24" },
  fix: ({ region, name }) => ({
    cli: `aws elasticache modify-replication-group --region ${region} --replication-group-id ${name} --transit-encryption-enabled --transit-encryption-mode preferred --apply-immediately`,
    terraform: `resource "aws_elasticache_replication_group" "this" {\n  replication_group_id       = "${name}"\n  transit_encryption_enabled = true\n}`,
    cloudformation: cloudformation("AWS::ElastiCache::ReplicationGroup", {
      ReplicationGroupId: name,
      TransitEncryptionEnabled: true,
      TransitEncryptionMode: "preferred",
    }),
  }),
  failing: (failing, of) =>
    `${failing} of ${of} caches ${agree(failing, "is", "are")} spoken to in plain text`,
  judge: perResource("elasticache:replication-group", ({ config }) => {
    const value = collected(config.TransitEncryptionEnabled, "elasticache:DescribeReplicationGroups");
    return passIf(value, "Encryption in transit is on.", "Encryption in transit is off.", {
      TransitEncryptionEnabled: value,
    });
  }),
};
