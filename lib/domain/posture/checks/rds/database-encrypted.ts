import { agree, type Check, perResource } from "../../check";
import { cloudformation } from "../../fix/cloudformation";
import { collected, passIf } from "../../verdict";

export const check: Check = {
  id: "database-encrypted",
  title: "Databases are encrypted",
  principle: 5,
  layer: "database",
  severity: "high",
  service: "rds",
  effortMinutes: 90,
  passes: "The instance's storage is encrypted.",
  why: "Encryption makes a copied disk or a shared snapshot worthless without the key, and the key has a log of its use.",
  references: ["rds_instance_storage_encrypted"],
  frameworks: {
    cis7: "3.2.1",
    cis5: "2.2.1",
    fsbp: "RDS.3",
    wafr: "sec_protect_data_rest_encrypt",
    nist: "DS-1",
    pci4: "3.5.1 8.3.2",
    soc2: "PI1.5",
    iso27001: "A.8.11 A.8.24",
  },
  fix: ({ region, name, config }) => ({
    cli: `aws rds create-db-snapshot --region ${region} --db-instance-identifier ${name} --db-snapshot-identifier ${name}-plain\naws rds copy-db-snapshot --region ${region} --source-db-snapshot-identifier ${name}-plain --target-db-snapshot-identifier ${name}-encrypted --kms-key-id alias/aws/rds\naws rds restore-db-instance-from-db-snapshot --region ${region} --db-instance-identifier ${name}-new --db-snapshot-identifier ${name}-encrypted`,
    terraform: `resource "aws_db_instance" "this" {\n  identifier          = "${name}-new"\n  snapshot_identifier = "${name}-encrypted"\n  storage_encrypted   = true\n  instance_class      = "${config.DBInstanceClass ?? "THE_CLASS"}"\n}`,
    cloudformation: cloudformation(
      "AWS::RDS::DBInstance",
      {
        DBInstanceIdentifier: `${name}-new`,
        DBSnapshotIdentifier: `${name}-encrypted`,
        DBInstanceClass: config.DBInstanceClass ?? "THE_CLASS",
      },
      "A database is encrypted when it is made: copy a snapshot with a key, restore from the copy, then move over.",
    ),
  }),
  failing: (failing, of) => `${failing} of ${of} databases ${agree(failing, "is", "are")} unencrypted`,
  judge: perResource("rds:instance", ({ config }) => {
    const encrypted = collected(config.StorageEncrypted, "rds:DescribeDBInstances");
    return passIf(encrypted, "The storage is encrypted.", "The storage is not encrypted.", {
      StorageEncrypted: encrypted,
      KmsKeyId: config.KmsKeyId,
    });
  }),
};
