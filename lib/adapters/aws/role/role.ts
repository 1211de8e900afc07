import type { PolicyDocument } from "./policies";

/** The role that a template makes in each account. */
export type RoleSpec = {
  /** As in the connection's settings: a path may stand before it, `{account}` is the account's id. */
  roleName: string;
  /** ARN of the principal that Heptagon runs as: a role or user. */
  principal: string;
  externalId?: string;
  /** Managed policies, each small enough. */
  policies: readonly PolicyDocument[];
};

export const roleDescription = "The role through which Heptagon reads this account. It can change nothing.";

/** IAM splits a role's name from its path: `audit/heptagon` is `heptagon` below `/audit/`. */
export function pathAndName(roleName: string): { path: string; name: string } {
  const parts = roleName.replace(/^\//, "").split("/");
  const name = parts.pop() ?? "";
  return { path: parts.length > 0 ? `/${parts.join("/")}/` : "/", name };
}

/** The name of the n-th managed policy, counted from 1. */
export function policyName(roleName: string, index: number): string {
  return `${pathAndName(roleName)
    .name.replaceAll("{account}", "")
    .replace(/[-_]+$/, "")}-${index + 1}`;
}

/** Who may assume the role: one principal, and only when it names the external id. */
export function trustPolicy({ principal, externalId }: Pick<RoleSpec, "principal" | "externalId">) {
  return {
    Version: "2012-10-17",
    Statement: [
      {
        Effect: "Allow",
        Principal: { AWS: principal },
        Action: "sts:AssumeRole",
        ...(externalId ? { Condition: { StringEquals: { "sts:ExternalId": externalId } } } : {}),
      },
    ],
  };
}
