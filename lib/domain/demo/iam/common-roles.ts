import { type AccountName, accountIds } from "../organisation/accounts";
import { serviceRole, ssoRole } from "../organisation/roles";
import type { RoleStory } from "./account-iam";
import { aws } from "./aws-policies";
import type { Document, ManagedPolicy } from "./policy";
import { trustIdentityCenter, trustService } from "./trust";

/** The role of a permission set in an account. */
export function permissionSet(
  account: AccountName,
  name: string,
  lastUsed: string,
  managed: ManagedPolicy[],
  inline?: Record<string, Document>,
): RoleStory {
  return {
    role: ssoRole(account, name),
    trust: trustIdentityCenter(accountIds[account]),
    managed,
    inline,
    lastUsed,
  };
}

/** What every account has: platform engineers, the security team, AWS Config. */
export function commonRoles(account: AccountName, now: string): RoleStory[] {
  return [
    permissionSet(account, "PlatformAdmin", now, [aws.administrator]),
    permissionSet(account, "SecurityAudit", now, [aws.securityAudit]),
    {
      role: serviceRole(account, "config", "AWSServiceRoleForConfig"),
      trust: trustService("config"),
      managed: [aws.configRole],
      lastUsed: account === "sandbox" ? null : now,
    },
  ];
}
