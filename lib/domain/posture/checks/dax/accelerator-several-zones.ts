import { agree, type Check, perResource } from "../../check";
import { cloudformation } from "../../fix/cloudformation";
import { collected, passIf } from "../../verdict";

export const check: Check = {
  id: "accelerator-several-zones",
  title: "Table caches stand in several zones",
  principle: 7,
  layer: "database",
  severity: "medium",
  service: "dax",
  effortMinutes: 15,
  passes: "The nodes of the DynamoDB Accelerator cluster stand in at least two availability zones.",
  why: "A cache in one zone takes the tables behind it along when the zone fails: the load that it carried falls on them at once.",
  references: ["dynamodb_accelerator_cluster_multi_az"],
  frameworks: { iso27001: "A.8.14" },
  fix: ({ region, name }) => ({
    cli: `aws dax increase-replication-factor --region ${region} --cluster-name ${name} --new-replication-factor 3 --availability-zones ${region}a ${region}b ${region}c`,
    terraform: `resource "aws_dax_cluster" "this" {\n  cluster_name       = "${name}"\n  replication_factor = 3\n  availability_zones = ["${region}a", "${region}b", "${region}c"]\n}`,
    cloudformation: cloudformation("AWS::DAX::Cluster", {
      ClusterName: name,
      ReplicationFactor: 3,
      AvailabilityZones: ["a", "b", "c"].map((zone) => region + zone),
    }),
  }),
  failing: (failing, of) =>
    `${failing} of ${of} table caches ${agree(failing, "stands", "stand")} in one zone only`,
  judge: perResource("dax:cluster", ({ config }) => {
    const zones = collected(config.Zones, "dax:DescribeClusters");
    return passIf(
      zones.length >= 2,
      `It stands in ${zones.join(", ")}.`,
      `It stands in ${zones[0] ?? "no zone"} only.`,
      {
        zones,
      },
    );
  }),
};
