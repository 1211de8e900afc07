import { pathAndName, policyName, type RoleSpec, roleDescription, trustPolicy } from "./role";

const accountId = `\${data.aws_caller_identity.here.account_id}`;

/** A value in Terraform's own JSON-like syntax; keys that need no quotes have none. */
function hcl(value: unknown, indent: string): string {
  const inner = `${indent}  `;
  if (Array.isArray(value)) {
    if (value.length === 0) return "[]";
    return `[\n${value.map((one) => `${inner}${hcl(one, inner)},\n`).join("")}${indent}]`;
  }
  if (typeof value === "object" && value !== null) {
    const members = Object.entries(value).map(([key, one]) => {
      const name = /^[A-Za-z_]\w*$/.test(key) ? key : JSON.stringify(key);
      return `${inner}${name} = ${hcl(one, inner)}\n`;
    });
    return `{\n${members.join("")}${indent}}`;
  }
  // Terraform would read ${…} and %{…} in a text as its own.
  return JSON.stringify(value).replace(/([$%])\{/g, "$1$1{");
}

function policyBlocks(spec: RoleSpec): string[] {
  return spec.policies.map(
    (document, index) => `resource "aws_iam_policy" "heptagon_${index + 1}" {
  name        = ${JSON.stringify(policyName(spec.roleName, index))}
  description = ${JSON.stringify(roleDescription)}
  policy      = jsonencode(${hcl(document, "  ")})
}

resource "aws_iam_role_policy_attachment" "heptagon_${index + 1}" {
  role       = aws_iam_role.heptagon.name
  policy_arn = aws_iam_policy.heptagon_${index + 1}.arn
}
`,
  );
}

/** Terraform that makes the role in the account of its provider. */
export function terraformModule(spec: RoleSpec): string {
  const { path, name } = pathAndName(spec.roleName);
  const identity = name.includes("{account}") ? `data "aws_caller_identity" "here" {}\n\n` : "";
  const role = `${identity}resource "aws_iam_role" "heptagon" {
  name                 = "${name.replaceAll("{account}", accountId)}"
  path                 = ${JSON.stringify(path)}
  description          = ${JSON.stringify(roleDescription)}
  max_session_duration = 3600
  assume_role_policy   = jsonencode(${hcl(trustPolicy(spec), "  ")})
}
`;
  const output = `output "heptagon_role_arn" {
  value = aws_iam_role.heptagon.arn
}
`;
  return [role, ...policyBlocks(spec), output].join("\n");
}
