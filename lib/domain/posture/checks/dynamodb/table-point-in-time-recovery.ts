import { type Check, perResource } from "../../check";
import { cloudformation } from "../../fix/cloudformation";
import { collected, passIf } from "../../verdict";

export const check: Check = {
  id: "table-point-in-time-recovery",
  title: "Tables can be set back to any second",
  principle: 7,
  layer: "database",
  severity: "medium",
  service: "dynamodb",
  effortMinutes: 2,
  passes: "Point-in-time recovery is on for the table.",
  why: "A table that was emptied or falsified can be had back as it was the second before.",
  references: ["dynamodb_tables_pitr_enabled"],
  frameworks: {
    fsbp: "DynamoDB.2",
    pci4: "3.2.1 3.3.1.1 3.3.1.3 3.3.2 3.3.3 10.3.3 10.5.1",
    soc2: "A1.1 CC7.4",
  },
  fix: ({ region, name }) => ({
    cli: `aws dynamodb update-continuous-backups --region ${region} --table-name ${name} --point-in-time-recovery-specification PointInTimeRecoveryEnabled=true`,
    terraform: `resource "aws_dynamodb_table" "this" {\n  name = "${name}"\n  point_in_time_recovery {\n    enabled = true\n  }\n}`,
    cloudformation: cloudformation("AWS::DynamoDB::Table", {
      TableName: name,
      PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
    }),
  }),
  failing: (failing, of) => `${failing} of ${of} tables cannot be set back`,
  judge: perResource("dynamodb:table", ({ config }) => {
    const backups = collected(config.ContinuousBackups, "dynamodb:DescribeContinuousBackups");
    const status = backups?.PointInTimeRecoveryDescription?.PointInTimeRecoveryStatus;
    return passIf(
      status === "ENABLED",
      "Point-in-time recovery is on.",
      "Point-in-time recovery is off.",
      backups,
    );
  }),
};
