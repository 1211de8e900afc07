import { agree, type Check, perResource } from "../../check";
import { actionsOf, publicStatements } from "../../policy/statements";
import { collected, passIf } from "../../verdict";

export const check: Check = {
  id: "archive-vault-not-public",
  title: "No archive vault is open to everyone",
  principle: 6,
  layer: "storage",
  severity: "critical",
  service: "glacier",
  effortMinutes: 10,
  passes:
    "No statement of the vault's access policy lets everyone in without a condition that names callers.",
  why: "Archives are kept for years, and with them everything that was ever confidential.",
  references: ["glacier_vaults_policy_public_access"],
  frameworks: {
    cis7: "2.21",
    wafr: "sec_permissions_analyze_cross_account",
    nist: "RA-1 AC-3",
    iso27001: "A.8.1",
  },
  fix: ({ region, account, name, id }) => ({
    cli: `aws glacier delete-vault-access-policy --region ${region} --account-id ${account} --vault-name ${name}`,
    terraform: `resource "aws_glacier_vault" "this" {\n  name = "${name}"\n  access_policy = jsonencode({\n    Version   = "2012-10-17"\n    Statement = [{ Effect = "Allow", Principal = { AWS = "arn:aws:iam::${account}:root" }, Action = "glacier:*", Resource = "${id}" }]\n  })\n}`,
    cloudformation: null,
  }),
  failing: (failing, of) =>
    `${failing} of ${of} archive vaults ${agree(failing, "is", "are")} open to everyone`,
  judge: perResource("glacier:vault", ({ config }) => {
    const policy = collected(config.Policy, "glacier:GetVaultAccessPolicy");
    const open = policy === null ? [] : publicStatements(policy);
    return passIf(
      open.length === 0,
      policy === null ? "The vault has no access policy." : "Its policy names who may come in.",
      `Everyone may ${open.map(actionsOf).join(", ")}.`,
      { statements: open },
    );
  }),
};
