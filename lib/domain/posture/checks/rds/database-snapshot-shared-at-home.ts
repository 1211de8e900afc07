import { agree, type Check, perResource } from "../../check";
import { ownAccounts } from "../../iam/own-accounts";
import { collected, passIf } from "../../verdict";

type Attributes = { AttributeName?: string; AttributeValues?: string[] }[] | null | undefined;

function sharedWith(attributes: Attributes): string[] {
  const restore = attributes?.find(({ AttributeName }) => AttributeName === "restore");
  return (restore?.AttributeValues ?? []).filter((one) => one !== "all");
}

export const check: Check = {
  id: "database-snapshot-shared-at-home",
  title: "Database snapshots are shared with your own accounts only",
  principle: 6,
  layer: "database",
  severity: "high",
  service: "rds",
  effortMinutes: 5,
  passes:
    "Every account that may restore the snapshot belongs to the organisation or is collected. Snapshots shared with nobody pass; public ones are another check's.",
  why: "Who may restore a snapshot has every row, in an account where none of your controls reach.",
  references: [],
  frameworks: {},
  fix: ({ region, name, config }) => {
    const ids = sharedWith(config.DBSnapshotAttributes as Attributes);
    return {
      cli: `aws rds modify-db-snapshot-attribute --region ${region} --db-snapshot-identifier ${name} --attribute-name restore --values-to-remove ${ids.join(" ") || "THE_ACCOUNT"}`,
      terraform: `resource "aws_db_snapshot" "this" {\n  db_snapshot_identifier = "${name}"\n  db_instance_identifier = "${config.DBInstanceIdentifier}"\n  shared_accounts        = []\n}`,
      cloudformation: null,
    };
  },
  failing: (failing, of) =>
    `${failing} of ${of} database snapshots ${agree(failing, "is", "are")} shared with accounts of others`,
  judge: perResource("rds:snapshot", ({ config }, world) => {
    const accounts = sharedWith(collected(config.DBSnapshotAttributes, "rds:DescribeDBSnapshotAttributes"));
    const own = ownAccounts(world);
    const others = accounts.filter((one) => !own.has(one));
    return passIf(
      others.length === 0,
      accounts.length === 0 ? "It is shared with nobody." : `It is shared with ${accounts.join(", ")}.`,
      `It is shared with ${others.join(", ")}, which no organisation of yours lists.`,
      { restore: accounts },
    );
  }),
};
