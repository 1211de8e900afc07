import { agree, type Check, perResource } from "../../check";
import { cloudformation } from "../../fix/cloudformation";
import { describePorts, internetRanges } from "../../network/exposure";
import { collected, fail, pass } from "../../verdict";

export const check: Check = {
  id: "database-not-public",
  title: "No database has a public address",
  principle: 6,
  layer: "database",
  severity: "critical",
  service: "rds",
  effortMinutes: 20,
  passes: "The instance is not publicly accessible.",
  why: "A database with a public address is one password away from everyone. People reach data through an application, not directly.",
  references: ["rds_instance_no_public_access"],
  frameworks: {
    cis7: "3.2.3",
    cis5: "2.2.3",
    fsbp: "RDS.2",
    wafr: "sec_permissions_analyze_cross_account",
    nist: "AC-3",
    pci4: "1.2.8 1.3.1 1.3.2 1.4.2 1.5.1 3.5.1.3 10.3.2 A1.1.2 A1.1.3 A3.4.1",
    soc2: "CC6.2",
    iso27001: "A.8.1",
  },
  fix: ({ region, name }) => ({
    cli: `aws rds modify-db-instance --region ${region} --db-instance-identifier ${name} --no-publicly-accessible --apply-immediately`,
    terraform: `resource "aws_db_instance" "this" {\n  identifier          = "${name}"\n  publicly_accessible = false\n}`,
    cloudformation: cloudformation("AWS::RDS::DBInstance", {
      DBInstanceIdentifier: name,
      PubliclyAccessible: false,
    }),
  }),
  failing: (failing, of) => `${failing} of ${of} databases ${agree(failing, "has", "have")} a public address`,
  judge: perResource("rds:instance", ({ config }, world) => {
    const open = collected(config.PubliclyAccessible, "rds:DescribeDBInstances");
    if (!open) return pass("The database has no public address.", { PubliclyAccessible: open });
    const reachable = (config.VpcSecurityGroups ?? [])
      .flatMap((one) => world.having("ec2:security-group", "GroupId", one.VpcSecurityGroupId ?? ""))
      .flatMap((group) => internetRanges(group.config.IpPermissions ?? []));
    const reach =
      reachable.length > 0
        ? `, and the internet reaches ports ${describePorts(reachable)}`
        : "; its security groups are all that keep the internet out";
    return fail(`The database has a public address${reach}.`, {
      PubliclyAccessible: open,
      VpcSecurityGroups: config.VpcSecurityGroups,
    });
  }),
};
