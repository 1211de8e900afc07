import { agree, type Check, perResource } from "../../check";
import { cloudformation } from "../../fix/cloudformation";
import { collected, passIf } from "../../verdict";

export const check: Check = {
  id: "database-backed-up",
  title: "Databases are backed up for a week",
  principle: 7,
  layer: "database",
  severity: "high",
  service: "rds",
  effortMinutes: 5,
  passes: "Automated backups of the instance are kept for at least 7 days.",
  why: "After an attack or a mistake, the last good state may be some days old.",
  references: ["rds_instance_backup_enabled"],
  frameworks: {
    fsbp: "RDS.11",
    nist: "DS-3 DS-4 IP-4 RC.RP-1",
    pci4: "10.3.3",
    soc2: "A1.1 CC7.4",
  },
  fix: ({ region, name }) => ({
    cli: `aws rds modify-db-instance --region ${region} --db-instance-identifier ${name} --backup-retention-period 7 --apply-immediately`,
    terraform: `resource "aws_db_instance" "this" {\n  identifier              = "${name}"\n  backup_retention_period = 7\n}`,
    cloudformation: cloudformation("AWS::RDS::DBInstance", {
      DBInstanceIdentifier: name,
      BackupRetentionPeriod: 7,
    }),
  }),
  failing: (failing, of) =>
    `${failing} of ${of} databases ${agree(failing, "keeps", "keep")} no week of backups`,
  judge: perResource("rds:instance", ({ config }) => {
    const days = collected(config.BackupRetentionPeriod, "rds:DescribeDBInstances");
    return passIf(
      days >= 7,
      `Backups are kept for ${days} days.`,
      days === 0 ? "There are no backups." : `Backups are kept for ${days} days.`,
      {
        BackupRetentionPeriod: days,
      },
    );
  }),
};
