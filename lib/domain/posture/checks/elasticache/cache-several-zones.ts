import { agree, type Check, perResource } from "../../check";
import { cloudformation } from "../../fix/cloudformation";
import { collected, passIf } from "../../verdict";

export const check: Check = {
  id: "cache-several-zones",
  title: "Caches stand in several zones",
  principle: 7,
  layer: "database",
  severity: "medium",
  service: "elasticache",
  effortMinutes: 15,
  passes: "MultiAZ of the replication group is enabled, or being enabled.",
  why: "Replicas in the same zone fail together.",
  references: ["elasticache_redis_cluster_multi_az_enabled"],
  frameworks: { iso27001: "A.8.14" },
  fix: ({ region, name }) => ({
    cli: `aws elasticache modify-replication-group --region ${region} --replication-group-id ${name} --multi-az-enabled --apply-immediately`,
    terraform: `resource "aws_elasticache_replication_group" "this" {\n  replication_group_id = "${name}"\n  multi_az_enabled = true\n}`,
    cloudformation: cloudformation("AWS::ElastiCache::ReplicationGroup", {
      ReplicationGroupId: name,
      AutomaticFailoverEnabled: true,
      MultiAZEnabled: true,
    }),
  }),
  failing: (failing, of) =>
    `${failing} of ${of} caches ${agree(failing, "stands", "stand")} in one zone only`,
  judge: perResource("elasticache:replication-group", ({ config }) => {
    const state = collected(config.MultiAZ, "elasticache:DescribeReplicationGroups");
    return passIf(/^enabl/.test(state), `It is ${state}.`, `It is ${state}.`);
  }),
};
