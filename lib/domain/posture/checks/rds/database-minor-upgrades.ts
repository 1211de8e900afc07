import { agree, type Check, perResource } from "../../check";
import { cloudformation } from "../../fix/cloudformation";
import { collected, passIf } from "../../verdict";

export const check: Check = {
  id: "database-minor-upgrades",
  title: "Databases take minor upgrades by themselves",
  principle: 4,
  layer: "database",
  severity: "medium",
  service: "rds",
  effortMinutes: 5,
  passes: "Automatic minor version upgrades are on for the instance.",
  why: "Minor versions carry the security fixes of the engine; the maintenance window installs them without a ticket.",
  references: ["rds_instance_minor_version_upgrade_enabled"],
  frameworks: {
    cis7: "3.2.2",
    cis5: "2.2.2",
    fsbp: "RDS.13",
    wafr: "sec_protect_compute_vulnerability_management",
    pci4: "6.3.3",
  },
  fix: ({ region, name }) => ({
    cli: `aws rds modify-db-instance --region ${region} --db-instance-identifier ${name} --auto-minor-version-upgrade --apply-immediately`,
    terraform: `resource "aws_db_instance" "this" {\n  identifier                 = "${name}"\n  auto_minor_version_upgrade = true\n}`,
    cloudformation: cloudformation("AWS::RDS::DBInstance", {
      DBInstanceIdentifier: name,
      AutoMinorVersionUpgrade: true,
    }),
  }),
  failing: (failing, of) =>
    `${failing} of ${of} databases ${agree(failing, "waits", "wait")} for somebody to upgrade them`,
  judge: perResource("rds:instance", ({ config }) => {
    const automatic = collected(config.AutoMinorVersionUpgrade, "rds:DescribeDBInstances");
    return passIf(
      automatic,
      "Minor versions are installed automatically.",
      "Minor versions wait for a person.",
      {
        AutoMinorVersionUpgrade: automatic,
        EngineVersion: config.EngineVersion,
      },
    );
  }),
};
