import { agree, type Check, perResource } from "../../check";
import { cloudformation } from "../../fix/cloudformation";
import { collected, passIf } from "../../verdict";

export const check: Check = {
  id: "database-several-zones",
  title: "Databases stand by in a second zone",
  principle: 7,
  layer: "database",
  severity: "medium",
  service: "rds",
  effortMinutes: 10,
  passes: "The instance has a standby in another availability zone.",
  why: "When its zone fails, a database without a standby is restored by hand, from the last backup.",
  references: ["rds_instance_multi_az"],
  frameworks: { cis7: "3.2.4", cis5: "2.2.4", fsbp: "RDS.5", nist: "DS-4", iso27001: "A.8.14" },
  fix: ({ region, name }) => ({
    cli: `aws rds modify-db-instance --region ${region} --db-instance-identifier ${name} --multi-az --apply-immediately`,
    terraform: `resource "aws_db_instance" "this" {\n  identifier = "${name}"\n  multi_az   = true\n}`,
    cloudformation: cloudformation("AWS::RDS::DBInstance", { DBInstanceIdentifier: name, MultiAZ: true }),
  }),
  failing: (failing, of) =>
    `${failing} of ${of} databases ${agree(failing, "has", "have")} no standby in another zone`,
  judge: perResource("rds:instance", ({ config }) => {
    // Members of a cluster fail over to each other; the cluster is judged as a whole.
    if (config.DBClusterIdentifier) return null;
    const on = collected(config.MultiAZ, "rds:DescribeDBInstances");
    return passIf(on, "A standby waits in another zone.", "There is no standby.");
  }),
};
