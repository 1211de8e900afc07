import { agree, type Check, perResource } from "../../check";
import { clusterOf } from "../../database-cluster";
import { cloudformation } from "../../fix/cloudformation";
import { collected, passIf } from "../../verdict";

export const check: Check = {
  id: "database-signs-in-by-iam",
  title: "Databases take IAM sign-in",
  principle: 1,
  layer: "database",
  severity: "medium",
  service: "rds",
  effortMinutes: 30,
  passes:
    "IAM database authentication is enabled (MySQL, MariaDB and PostgreSQL); for a member of a cluster, at its cluster.",
  why: "A password of a database is shared, copied and never changed; an IAM token lives fifteen minutes.",
  references: ["rds_instance_iam_authentication_enabled"],
  frameworks: { fsbp: "RDS.10", pci4: "7.2.1 7.2.2 7.2.5 7.3.1 7.3.2 7.3.3 8.2.7 8.2.8 8.3.4" },
  fix: ({ region, name, config: { DBClusterIdentifier: cluster } }) =>
    cluster
      ? {
          cli: `aws rds modify-db-cluster --region ${region} --db-cluster-identifier ${cluster} --enable-iam-database-authentication --apply-immediately`,
          terraform: `resource "aws_rds_cluster" "this" {\n  cluster_identifier                  = "${cluster}"\n  iam_database_authentication_enabled = true\n}`,
          cloudformation: cloudformation("AWS::RDS::DBCluster", {
            DBClusterIdentifier: cluster,
            EnableIAMDatabaseAuthentication: true,
          }),
        }
      : {
          cli: `aws rds modify-db-instance --region ${region} --db-instance-identifier ${name} --enable-iam-database-authentication --apply-immediately`,
          terraform: `resource "aws_db_instance" "this" {\n  identifier                          = "${name}"\n  iam_database_authentication_enabled = true\n}`,
          cloudformation: cloudformation("AWS::RDS::DBInstance", {
            DBInstanceIdentifier: name,
            EnableIAMDatabaseAuthentication: true,
          }),
        },
  failing: (failing, of) => `${failing} of ${of} databases ${agree(failing, "takes", "take")} passwords only`,
  judge: perResource("rds:instance", (instance, world) => {
    const { config } = instance;
    if (!/^(mysql|mariadb|postgres|aurora)/.test(collected(config.Engine, "rds:DescribeDBInstances")))
      return null;
    const cluster = clusterOf(instance, world);
    const on = cluster
      ? collected(cluster.config.IAMDatabaseAuthenticationEnabled, "rds:DescribeDBClusters")
      : collected(config.IAMDatabaseAuthenticationEnabled, "rds:DescribeDBInstances");
    const where = cluster ? ` at its cluster ${cluster.name}` : "";
    return passIf(on, `IAM sign-in is enabled${where}.`, `Only passwords open it${where}.`);
  }),
};
