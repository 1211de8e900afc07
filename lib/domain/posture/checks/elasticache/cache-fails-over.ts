import { agree, type Check, perResource } from "../../check";
import { cloudformation } from "../../fix/cloudformation";
import { collected, passIf } from "../../verdict";

export const check: Check = {
  id: "cache-fails-over",
  title: "Caches fail over by themselves",
  principle: 7,
  layer: "database",
  severity: "medium",
  service: "elasticache",
  effortMinutes: 15,
  passes: "AutomaticFailover of the replication group is enabled, or being enabled.",
  why: "When the primary node dies at night, a replica takes its place, or a person gets up.",
  references: ["elasticache_redis_cluster_automatic_failover_enabled"],
  frameworks: { iso27001: "A.8.14" },
  fix: ({ region, name }) => ({
    cli: `aws elasticache modify-replication-group --region ${region} --replication-group-id ${name} --automatic-failover-enabled --apply-immediately`,
    terraform: `resource "aws_elasticache_replication_group" "this" {\n  replication_group_id = "${name}"\n  automatic_failover_enabled = true\n}`,
    cloudformation: cloudformation("AWS::ElastiCache::ReplicationGroup", {
      ReplicationGroupId: name,
      AutomaticFailoverEnabled: true,
    }),
  }),
  failing: (failing, of) =>
    `${failing} of ${of} caches ${agree(failing, "does", "do")} not fail over by themselves`,
  judge: perResource("elasticache:replication-group", ({ config }) => {
    const state = collected(config.AutomaticFailover, "elasticache:DescribeReplicationGroups");
    return passIf(/^enabl/.test(state), `It is ${state}.`, `It is ${state}.`);
  }),
};
