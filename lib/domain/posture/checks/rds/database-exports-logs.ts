import { agree, type Check, perResource } from "../../check";
import { clusterOf } from "../../database-cluster";
import { cloudformation } from "../../fix/cloudformation";
import { collected, passIf } from "../../verdict";

/** The logs that tell who did what, as each engine calls them: "Publishing database logs to CloudWatch Logs" in the RDS guide. */
function logsOf(engine: string): string[] {
  if (/postgres/.test(engine)) return ["postgresql"];
  if (/oracle/.test(engine)) return ["alert", "audit", "listener"];
  if (/sqlserver/.test(engine)) return ["error"];
  return /^db2/.test(engine) ? ["diag.log"] : ["error", "audit"];
}

export const check: Check = {
  id: "database-exports-logs",
  title: "Databases send their logs to CloudWatch",
  principle: 2,
  layer: "database",
  severity: "medium",
  service: "rds",
  effortMinutes: 15,
  passes:
    "At least one kind of log is exported to CloudWatch Logs, by the instance or by the cluster that it is a member of.",
  why: "What happened inside a database is known from its own logs only, and they die with the instance.",
  references: ["rds_instance_integration_cloudwatch_logs"],
  frameworks: {
    fsbp: "RDS.9",
    wafr: "sec_detect_investigate_events_app_service_logging",
    pci4: "10.2.1.1 10.2.1.2 10.2.1.3 10.2.1.4 10.2.1.5 10.2.1.6 10.2.1.7 10.2.1 10.2.2 10.3.1",
    soc2: "CC7.2 CC7.3 A1.1 PI1.3",
    iso27001: "A.8.15",
  },
  fix: ({ region, name, config }) => {
    const kinds = logsOf(String(config.Engine ?? ""));
    const listed = kinds.map((kind) => `"${kind}"`).join(", ");
    const cluster = config.DBClusterIdentifier;
    return cluster
      ? {
          cli: `aws rds modify-db-cluster --region ${region} --db-cluster-identifier ${cluster} --cloudwatch-logs-export-configuration EnableLogTypes=${kinds.join(",")} --apply-immediately`,
          terraform: `resource "aws_rds_cluster" "this" {\n  cluster_identifier              = "${cluster}"\n  enabled_cloudwatch_logs_exports = [${listed}]\n}`,
          cloudformation: cloudformation("AWS::RDS::DBCluster", {
            DBClusterIdentifier: cluster,
            EnableCloudwatchLogsExports: kinds,
          }),
        }
      : {
          cli: `aws rds modify-db-instance --region ${region} --db-instance-identifier ${name} --cloudwatch-logs-export-configuration EnableLogTypes=${kinds.join(",")} --apply-immediately`,
          terraform: `resource "aws_db_instance" "this" {\n  identifier                      = "${name}"\n  enabled_cloudwatch_logs_exports = [${listed}]\n}`,
          cloudformation: cloudformation("AWS::RDS::DBInstance", {
            DBInstanceIdentifier: name,
            EnableCloudwatchLogsExports: kinds,
          }),
        };
  },
  failing: (failing, of) =>
    `${failing} of ${of} databases ${agree(failing, "keeps its", "keep their")} logs to themselves`,
  judge: perResource("rds:instance", (instance, world) => {
    collected(instance.config.DBInstanceIdentifier, "rds:DescribeDBInstances");
    const cluster = clusterOf(instance, world);
    const kinds = (cluster ?? instance).config.EnabledCloudwatchLogsExports ?? [];
    const where = cluster ? ` by its cluster ${cluster.name}` : "";
    return passIf(kinds.length > 0, `Exported${where}: ${kinds.join(", ")}.`, `No log is exported${where}.`);
  }),
};
