import { agree, type Check, perResource } from "../../check";
import { collected, passIf } from "../../verdict";

export const check: Check = {
  id: "database-exports-logs",
  title: "Databases send their logs to CloudWatch",
  principle: 2,
  layer: "database",
  severity: "medium",
  service: "rds",
  effortMinutes: 15,
  passes: "At least one kind of log of the instance is exported to CloudWatch Logs.",
  why: "What happened inside a database is known from its own logs only, and they die with the instance.",
  references: ["rds_instance_integration_cloudwatch_logs"],
  frameworks: {
    fsbp: "RDS.9",
    wafr: "sec_detect_investigate_events_app_service_logging",
    pci4: "10.2.1.1 10.2.1.2 10.2.1.3 10.2.1.4 10.2.1.5 10.2.1.6 10.2.1.7 10.2.1 10.2.2 10.3.1",
    soc2: "CC7.2 CC7.3 A1.1 PI1.3",
    iso27001: "A.8.15",
  },
  fix: ({ region, name }) => ({
    cli: `aws rds modify-db-instance --region ${region} --db-instance-identifier ${name} --cloudwatch-logs-export-configuration EnableLogTypes=error,audit --apply-immediately`,
    terraform: `resource "aws_db_instance" "this" {\n  identifier                      = "${name}"\n  enabled_cloudwatch_logs_exports = ["error", "audit"]\n}`,
  }),
  failing: (failing, of) =>
    `${failing} of ${of} databases ${agree(failing, "keeps its", "keep their")} logs to themselves`,
  judge: perResource("rds:instance", ({ config }) => {
    collected(config.DBInstanceIdentifier, "rds:DescribeDBInstances");
    const kinds = config.EnabledCloudwatchLogsExports ?? [];
    return passIf(kinds.length > 0, `Exported: ${kinds.join(", ")}.`, "No log is exported.");
  }),
};
