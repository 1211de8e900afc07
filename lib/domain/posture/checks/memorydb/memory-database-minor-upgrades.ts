import { agree, type Check, perResource } from "../../check";
import { cloudformation } from "../../fix/cloudformation";
import { collected, passIf } from "../../verdict";

export const check: Check = {
  id: "memory-database-minor-upgrades",
  title: "In-memory databases take minor upgrades by themselves",
  principle: 4,
  layer: "database",
  severity: "medium",
  service: "memorydb",
  effortMinutes: 5,
  passes: "AutoMinorVersionUpgrade of the MemoryDB cluster is on.",
  why: "Minor versions of the engine carry its security fixes; nobody has time to install them one by one.",
  references: ["memorydb_cluster_auto_minor_version_upgrades"],
  frameworks: {},
  fix: ({ region, name }) => ({
    cli: `# AWS sets it when the cluster is made; until it is replaced, upgrade by hand:\naws memorydb describe-engine-versions --region ${region}\naws memorydb update-cluster --region ${region} --cluster-name ${name} --engine-version THE_NEWEST_MINOR_VERSION`,
    terraform: `resource "aws_memorydb_cluster" "this" {\n  name                       = "${name}"\n  auto_minor_version_upgrade = true # replaces the cluster\n}`,
    cloudformation: cloudformation("AWS::MemoryDB::Cluster", {
      ClusterName: name,
      AutoMinorVersionUpgrade: true,
    }),
  }),
  failing: (failing, of) =>
    `${failing} of ${of} in-memory databases ${agree(failing, "waits", "wait")} for somebody to upgrade them`,
  judge: perResource("memorydb:cluster", ({ config }) => {
    const on = collected(config.AutoMinorVersionUpgrade, "memorydb:DescribeClusters");
    const { EngineVersion } = config;
    return passIf(on, "Minor versions are installed automatically.", "Minor versions wait for a person.", {
      AutoMinorVersionUpgrade: on,
      EngineVersion,
    });
  }),
};
