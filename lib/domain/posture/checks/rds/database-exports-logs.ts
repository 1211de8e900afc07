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
  references: [],
  frameworks: {},
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
