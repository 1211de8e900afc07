import { agree, type Check, perResource } from "../../check";
import { cloudformation } from "../../fix/cloudformation";
import { collected, passIf } from "../../verdict";

export const check: Check = {
  id: "memory-database-encrypted-in-transit",
  title: "In-memory databases are spoken to in cipher",
  principle: 5,
  layer: "database",
  severity: "high",
  service: "memorydb",
  effortMinutes: 120,
  passes: "TLS of the MemoryDB cluster is enabled.",
  why: "Without TLS the cluster takes no passwords either: whoever reaches its port reads and writes everything.",
  references: [],
  frameworks: {},
  fix: ({ region, name, config }) => ({
    cli: `# TLS is chosen when the cluster is made: move by a snapshot.\naws memorydb create-snapshot --region ${region} --cluster-name ${name} --snapshot-name ${name}-to-tls\naws memorydb create-cluster --region ${region} --cluster-name ${name}-tls --node-type db.r7g.large --acl-name ${config.ACLName ?? "THE_ACCESS_LIST"} --tls-enabled --snapshot-name ${name}-to-tls`,
    terraform: `resource "aws_memorydb_cluster" "this" {\n  name        = "${name}-tls"\n  tls_enabled = true\n}`,
    cloudformation: cloudformation(
      "AWS::MemoryDB::Cluster",
      {
        ClusterName: `${name}-tls`,
        TLSEnabled: true,
        SnapshotName: `${name}-to-tls`,
        NodeType: "db.r7g.large",
        ACLName: config.ACLName ?? "THE_ACCESS_LIST",
      },
      "TLS is chosen when a cluster is made: a new one, from a snapshot of the old.",
    ),
  }),
  failing: (failing, of) =>
    `${failing} of ${of} in-memory databases ${agree(failing, "speaks", "speak")} plain text`,
  judge: perResource("memorydb:cluster", ({ config }) => {
    const on = collected(config.TLSEnabled, "memorydb:DescribeClusters");
    return passIf(on, "It speaks TLS only.", "It speaks plain text.", { TLSEnabled: on });
  }),
};
