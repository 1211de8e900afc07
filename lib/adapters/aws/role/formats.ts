import type { Collector } from "../collector";
import { cloudFormationTemplate } from "./cloudformation";
import { managedPolicies, readOnlyPolicy } from "./policies";
import type { RoleSpec } from "./role";
import { stackSetTemplate } from "./stack-set";
import { terraformModule } from "./terraform";

/** The ways in which the role is offered. */
export const roleFormats = ["json", "cloudformation", "stackset", "terraform"] as const;
export type RoleFormat = (typeof roleFormats)[number];

/** The role (in `json`: its policy alone, in one piece) as text that can be deployed. */
export function roleText(
  format: RoleFormat,
  collectors: readonly Collector[],
  asked: Omit<RoleSpec, "policies">,
): string {
  const policy = readOnlyPolicy(collectors);
  if (format === "json") return JSON.stringify(policy, null, 2);
  const spec: RoleSpec = { ...asked, policies: managedPolicies(policy) };
  if (format === "terraform") return terraformModule(spec).trimEnd();
  const template = format === "stackset" ? stackSetTemplate(spec) : cloudFormationTemplate(spec);
  return JSON.stringify(template, null, 2);
}
