import { agree, type Check, perResource } from "../../check";
import { cloudformation } from "../../fix/cloudformation";
import { collected, passIf } from "../../verdict";

export const check: Check = {
  id: "cluster-several-zones",
  title: "Database clusters span several zones",
  principle: 7,
  layer: "database",
  severity: "medium",
  service: "rds",
  effortMinutes: 30,
  passes: "The cluster (Aurora, Multi-AZ, DocumentDB, Neptune) has instances in several availability zones.",
  why: "A cluster whose members share a zone fails with that zone.",
  references: ["rds_cluster_multi_az", "documentdb_cluster_multi_az_enabled", "neptune_cluster_multi_az"],
  frameworks: { cis7: "3.2.4", cis5: "2.2.4", fsbp: "RDS.15", iso27001: "A.8.14" },
  fix: ({ region, name, config }) => ({
    cli: `aws rds create-db-instance --region ${region} --db-cluster-identifier ${name} --db-instance-identifier ${name}-b --engine ${config.Engine} --db-instance-class db.r7g.large --availability-zone ANOTHER_ZONE`,
    terraform: `resource "aws_rds_cluster_instance" "second" {\n  cluster_identifier = "${name}"\n  availability_zone  = "ANOTHER_ZONE"\n  engine             = "ENGINE"\n  instance_class     = "CLASS"\n}`,
    cloudformation: cloudformation("AWS::RDS::DBInstance", {
      DBClusterIdentifier: name,
      AvailabilityZone: "ANOTHER_ZONE",
      Engine: "ENGINE",
      DBInstanceClass: "CLASS",
    }),
  }),
  failing: (failing, of) =>
    `${failing} of ${of} database clusters ${agree(failing, "stands", "stand")} in one zone only`,
  judge: perResource("rds:cluster", ({ config }) => {
    const value = collected(config.MultiAZ, "rds:DescribeDBClusters");
    return passIf(value, "It spans several zones.", "All of it stands in one zone.", { MultiAZ: value });
  }),
};
