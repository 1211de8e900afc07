import { shortArn } from "@/components/ui/short-arn";
import type { LeastPrivilege, PrincipalUsage, Usage } from "./use-usage";

const plain = new Intl.NumberFormat("en-GB");

/** "31 of 137 users and roles did nothing in 90 days; 412 of 600 statements were never needed" */
export function usageSentence({ principals, days }: Pick<Usage, "principals" | "days">): string {
  if (principals.length === 0) return "No users or roles have been collected yet";
  const idle = principals.filter(({ calls }) => calls === 0).length;
  const total = principals.reduce((sum, { statements }) => sum + statements.total, 0);
  const unused = principals.reduce((sum, { statements }) => sum + statements.unused, 0);
  return `${idle} of ${plain.format(principals.length)} users and roles did nothing in ${days} days; ${plain.format(unused)} of ${plain.format(total)} statements were not needed`;
}

/** "Deploy used 13 of 402 actions in 90 days" */
export function principalUsageSentence({
  principal,
  used,
  granted,
  days,
}: Pick<PrincipalUsage, "principal" | "used" | "granted" | "days">): string {
  return `${shortArn(principal).name} used ${plain.format(used)} of ${plain.format(granted)} actions in ${days} days`;
}

/** "402 actions shrink to 13, 97 % less" */
export function shrinkWords({ granted, needed }: LeastPrivilege["actions"]): string {
  if (granted === null) return `${plain.format(needed)} actions`;
  if (granted <= needed) return `${plain.format(needed)} actions, no fewer than now`;
  const less = Math.floor((1 - needed / granted) * 1_000) / 10;
  return `${plain.format(granted)} actions shrink to ${plain.format(needed)}: ${less} % less`;
}

/** "All 41 observed calls are still allowed" */
export function replayWords({ calls, allowed }: LeastPrivilege["replay"]): string {
  return allowed === calls
    ? `Replayed: all ${plain.format(calls)} distinct calls are still allowed`
    : `Replayed: ${plain.format(calls - allowed)} of ${plain.format(calls)} distinct calls would be denied`;
}
