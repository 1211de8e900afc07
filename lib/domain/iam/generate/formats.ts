import type { GeneratedPolicy } from "./policy";

export const formats = ["json", "terraform", "boundary", "scp"] as const;
export type Format = (typeof formats)[number];

function terraformName(arn: string): string {
  const name = (arn.split("/").at(-1) ?? "principal").toLowerCase().replace(/[^a-z0-9]+/g, "_");
  return /^[a-z]/.test(name) ? name : `p_${name}`;
}

function terraform(policies: readonly GeneratedPolicy[], arn: string): string {
  const name = terraformName(arn);
  const [, type = "role", user = "principal"] = /:(user|role)\/(?:.*\/)?([^/]+)$/.exec(arn) ?? [];
  return policies
    .map((policy, index) => {
      const label = policies.length > 1 ? `${name}_${index + 1}` : name;
      const body = JSON.stringify(policy, null, 2).replaceAll("${", "$${");
      return [
        `resource "aws_iam_policy" "${label}" {`,
        `  name   = "${label.replaceAll("_", "-")}-least-privilege"`,
        `  policy = <<-JSON`,
        ...body.split("\n").map((line) => `    ${line}`),
        "  JSON",
        "}",
        "",
        `resource "aws_iam_${type}_policy_attachment" "${label}" {`,
        `  ${type}       = "${user}"`,
        `  policy_arn = aws_iam_policy.${label}.arn`,
        "}",
      ].join("\n");
    })
    .join("\n\n");
}

/** An SCP names what is left to this principal by denying the rest; it grants nothing itself. */
function serviceControl(policies: readonly GeneratedPolicy[], arn: string): string {
  const actions = policies.flatMap(({ Statement }) => Statement.flatMap(({ Action }) => Action));
  const statement = {
    Sid: "OnlyWhatItDoes",
    Effect: "Deny",
    NotAction: [...new Set(actions)].sort(),
    Resource: "*",
    Condition: { ArnEquals: { "aws:PrincipalArn": arn } },
  };
  return JSON.stringify({ Version: "2012-10-17", Statement: [statement] }, null, 2);
}

/**
 * Writes the policies down for use. A boundary is the same document, put on the principal as its boundary: it limits and
 * grants nothing.
 */
export function writePolicies(policies: readonly GeneratedPolicy[], format: Format, arn: string): string {
  if (format === "terraform") return terraform(policies, arn);
  if (format === "scp") return serviceControl(policies, arn);
  return policies.map((policy) => JSON.stringify(policy, null, 2)).join("\n");
}
