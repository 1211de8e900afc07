import { agree, type Check, perResource } from "../../check";
import { collected, passIf } from "../../verdict";

export const check: Check = {
  id: "database-snapshot-not-public",
  title: "No database snapshot is public",
  principle: 6,
  layer: "database",
  severity: "critical",
  service: "rds",
  effortMinutes: 5,
  passes: "The snapshot's restore attribute does not name all.",
  why: "A public snapshot is the whole database, for every AWS customer to restore and read.",
  references: ["rds_snapshots_public_access"],
  frameworks: {
    fsbp: "RDS.1",
    wafr: "sec_permissions_analyze_cross_account",
    nist: "AC-3 DS-5 RA-1",
    pci4: "3.5.1.3 10.3.2 A1.1.2 A3.4.1",
    iso27001: "A.8.1",
  },
  fix: ({ region, name }) => ({
    cli: `aws rds modify-db-snapshot-attribute --region ${region} --db-snapshot-identifier ${name} --attribute-name restore --values-to-remove all`,
    terraform: `# Sharing of snapshots is set outside Terraform; this names the accounts that may have ${name}:\nresource "aws_db_snapshot" "this" {\n  db_snapshot_identifier = "${name}"\n  db_instance_identifier = "THE_DATABASE"\n  shared_accounts        = []\n}`,
    cloudformation: null,
  }),
  failing: (failing, of) => `${failing} of ${of} database snapshots ${agree(failing, "is", "are")} public`,
  judge: perResource("rds:snapshot", ({ config }) => {
    const attributes = collected(config.DBSnapshotAttributes, "rds:DescribeDBSnapshotAttributes") ?? [];
    const shared = attributes.find((one) => one.AttributeName === "restore")?.AttributeValues ?? [];
    return passIf(
      !shared.includes("all"),
      "The snapshot is not public.",
      "Every AWS customer can restore the snapshot.",
      {
        restore: shared,
      },
    );
  }),
};
