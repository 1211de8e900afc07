import { agree, type Check, perResource } from "../../check";
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
  references: [],
  frameworks: {},
  fix: ({ region, name }) => ({
    cli: `aws elasticache modify-replication-group --region ${region} --replication-group-id ${name} --transit-encryption-enabled --transit-encryption-mode preferred --apply-immediately`,
    terraform: `resource "aws_elasticache_replication_group" "this" {\n  replication_group_id       = "${name}"\n  transit_encryption_enabled = true\n}`,
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
