import { agree, type Check, perResource } from "../../check";
import { collected, passIf } from "../../verdict";

export const check: Check = {
  id: "database-signs-in-by-iam",
  title: "Databases take IAM sign-in",
  principle: 1,
  layer: "database",
  severity: "medium",
  service: "rds",
  effortMinutes: 30,
  passes: "IAM database authentication is enabled (MySQL, MariaDB and PostgreSQL).",
  why: "A password of a database is shared, copied and never changed; an IAM token lives fifteen minutes.",
  references: ["rds_instance_iam_authentication_enabled"],
  frameworks: { fsbp: "RDS.10", pci4: "7.2.1 7.2.2 7.2.5 7.3.1 7.3.2 7.3.3 8.2.7 8.2.8 8.3.4" },
  fix: ({ region, name }) => ({
    cli: `aws rds modify-db-instance --region ${region} --db-instance-identifier ${name} --enable-iam-database-authentication --apply-immediately`,
    terraform: `resource "aws_db_instance" "this" {\n  identifier                          = "${name}"\n  iam_database_authentication_enabled = true\n}`,
  }),
  failing: (failing, of) => `${failing} of ${of} databases ${agree(failing, "takes", "take")} passwords only`,
  judge: perResource("rds:instance", ({ config }) => {
    if (!/^(mysql|mariadb|postgres|aurora)/.test(collected(config.Engine, "rds:DescribeDBInstances")))
      return null;
    const on = collected(config.IAMDatabaseAuthenticationEnabled, "rds:DescribeDBInstances");
    return passIf(on, "IAM sign-in is enabled.", "Only passwords open it.");
  }),
};
