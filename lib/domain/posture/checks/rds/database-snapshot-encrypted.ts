import { agree, type Check, perResource } from "../../check";
import { collected, passIf } from "../../verdict";

export const check: Check = {
  id: "database-snapshot-encrypted",
  title: "Database snapshots are encrypted",
  principle: 5,
  layer: "database",
  severity: "high",
  service: "rds",
  effortMinutes: 30,
  passes: "The snapshot is encrypted.",
  why: "A snapshot is the whole database in a form that can be handed around.",
  references: ["rds_snapshots_encrypted"],
  frameworks: {
    fsbp: "RDS.4",
    nist: "DS-1",
    pci4: "3.5.1 8.3.2",
    iso27001: "A.8.11 A.8.24",
  },
  fix: ({ region, name }) => ({
    cli: `aws rds copy-db-snapshot --region ${region} --source-db-snapshot-identifier ${name} --target-db-snapshot-identifier ${name}-encrypted --kms-key-id alias/aws/rds\naws rds delete-db-snapshot --region ${region} --db-snapshot-identifier ${name}`,
    terraform: `resource "aws_db_snapshot_copy" "encrypted" {\n  source_db_snapshot_identifier = "${name}"\n  target_db_snapshot_identifier = "${name}-encrypted"\n  kms_key_id                    = "alias/aws/rds"\n}`,
    cloudformation: null,
  }),
  failing: (failing, of) =>
    `${failing} of ${of} database snapshots ${agree(failing, "is", "are")} unencrypted`,
  judge: perResource("rds:snapshot", ({ config }) => {
    const encrypted = collected(config.Encrypted, "rds:DescribeDBSnapshots");
    return passIf(encrypted, "The snapshot is encrypted.", "The snapshot is not encrypted.", {
      Encrypted: encrypted,
    });
  }),
};
