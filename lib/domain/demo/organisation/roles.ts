import { uniqueId } from "../identifiers";
import { random } from "../random";
import { type AccountName, accountIds, home } from "./accounts";

export type RoleRef = { account: string; name: string; path: string; arn: string; id: string };

/** A role of an account by name; `path` as IAM keeps it, with both slashes. */
export function role(account: AccountName, name: string, path = "/"): RoleRef {
  const id = accountIds[account];
  return {
    account: id,
    name,
    path,
    arn: `arn:aws:iam::${id}:role${path}${name}`,
    id: uniqueId("AROA", id, name),
  };
}

/** The role that Identity Center keeps in an account for a permission set. */
export function ssoRole(account: AccountName, permissionSet: string): RoleRef {
  const suffix = random(`sso:${account}:${permissionSet}`).hex(16);
  return role(
    account,
    `AWSReservedSSO_${permissionSet}_${suffix}`,
    `/aws-reserved/sso.amazonaws.com/${home}/`,
  );
}

/** A service-linked role. */
export function serviceRole(account: AccountName, service: string, name: string): RoleRef {
  return role(account, name, `/aws-service-role/${service}.amazonaws.com/`);
}

export const roles = {
  dba: role("payments", "DBA-role"),
  dataAdmin: role("data", "Data-admin"),
  deployPayments: role("payments", "Deploy"),
  deployLegacy: role("data", "Deploy-legacy"),
  deployData: role("data", "Deploy"),
  deployShared: role("shared", "Deploy"),
  settle: role("payments", "settle-execution"),
  orders: role("payments", "orders-execution"),
  notify: role("payments", "notify-execution"),
  crm: role("data", "crm-app"),
  etl: role("data", "ETL"),
  accounting: role("data", "Accounting"),
  vendor: role("data", "Vendor-metrics"),
  build: role("shared", "CI-role"),
  breakGlass: role("shared", "Break-glass"),
  breakGlassPayments: role("payments", "Break-glass"),
  webInstance: role("payments", "web-instance"),
  sandboxLab: role("sandbox", "lab-notebook"),
} as const;
