import { type Check, perResource } from "../../check";
import { cloudformation } from "../../fix/cloudformation";
import { collected, passIf } from "../../verdict";

export const check: Check = {
  id: "table-deletion-protected",
  title: "Tables are protected from deletion",
  principle: 7,
  layer: "database",
  severity: "medium",
  service: "dynamodb",
  effortMinutes: 2,
  passes: "Deletion protection of the table is on.",
  why: "One call deletes a table with everything in it; this is the lock on that call.",
  references: ["dynamodb_table_deletion_protection_enabled"],
  frameworks: { fsbp: "DynamoDB.6 DynamoDB.7", nist: "DS-3 DS-4 PT-5" },
  fix: ({ region, name }) => ({
    cli: `aws dynamodb update-table --region ${region} --table-name ${name} --deletion-protection-enabled`,
    terraform: `resource "aws_dynamodb_table" "this" {\n  name                        = "${name}"\n  deletion_protection_enabled = true\n}`,
    cloudformation: cloudformation("AWS::DynamoDB::Table", {
      TableName: name,
      DeletionProtectionEnabled: true,
    }),
  }),
  failing: (failing, of) => `${failing} of ${of} tables can be deleted by one call`,
  judge: perResource("dynamodb:table", ({ config }) => {
    const on = collected(config.DeletionProtectionEnabled, "dynamodb:DescribeTable");
    return passIf(on, "Deletion protection is on.", "Deletion protection is off.");
  }),
};
