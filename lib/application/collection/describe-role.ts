import { collectors } from "@/lib/adapters/aws/collectors.generated";
import { type RoleFormat, roleText } from "@/lib/adapters/aws/role/formats";
import { managedPolicies, readOnlyPolicy, roleActions } from "@/lib/adapters/aws/role/policies";

/** A principal of nobody, so that a template without a principal lets nobody in. */
export const nobody = "arn:aws:iam::111122223333:role/heptagon";

const files: Record<RoleFormat, string> = {
  json: "heptagon-policy.json",
  cloudformation: "heptagon-role.json",
  stackset: "heptagon-stack-set.json",
  terraform: "heptagon-role.tf",
};

export type AskedRole = { format: RoleFormat; roleName: string; trust?: string; externalId?: string };

/** The read-only role as text to deploy, and how much it holds. */
export function describeRole({ format, roleName, trust = nobody, externalId }: AskedRole) {
  const policy = readOnlyPolicy(collectors);
  return {
    text: roleText(format, collectors, { roleName, principal: trust, externalId }),
    file: files[format],
    actions: roleActions(collectors).length,
    services: policy.Statement.length,
    policies: managedPolicies(policy).length,
  };
}
