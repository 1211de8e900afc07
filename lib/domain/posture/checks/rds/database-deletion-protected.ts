import { type Check, perResource } from "../../check";
import { cloudformation } from "../../fix/cloudformation";
import { collected, passIf } from "../../verdict";

export const check: Check = {
  id: "database-deletion-protected",
  title: "Databases cannot be deleted in one step",
  principle: 7,
  layer: "database",
  severity: "medium",
  service: "rds",
  effortMinutes: 2,
  passes: "Deletion protection is on for the instance. Members of clusters are left out.",
  why: "It turns a slip of the hand, or one call of an intruder, into two.",
  references: ["rds_instance_deletion_protection"],
  frameworks: {
    fsbp: "RDS.8",
    nist: "DS-4 PT-5",
    soc2: "C1.1",
  },
  fix: ({ region, name }) => ({
    cli: `aws rds modify-db-instance --region ${region} --db-instance-identifier ${name} --deletion-protection --apply-immediately`,
    terraform: `resource "aws_db_instance" "this" {\n  identifier          = "${name}"\n  deletion_protection = true\n}`,
    cloudformation: cloudformation("AWS::RDS::DBInstance", {
      DBInstanceIdentifier: name,
      DeletionProtection: true,
    }),
  }),
  failing: (failing, of) => `${failing} of ${of} databases can be deleted in one step`,
  judge: perResource("rds:instance", ({ config }) => {
    if (config.DBClusterIdentifier) return null;
    const on = collected(config.DeletionProtection, "rds:DescribeDBInstances");
    return passIf(on, "Deletion protection is on.", "Deletion protection is off.", {
      DeletionProtection: on,
    });
  }),
};
