import { MAYBE, NO, not, type Tri, YES } from "../evaluate/tri";
import type { PrincipalElement, PrincipalPattern } from "../policy/policy";
import type { Principal } from "./principal";

/**
 * By which name a resource policy reaches a caller. It decides what else must allow the request: a grant to an account
 * only delegates, one to a role is still bound by boundary and session policy, one to a user or session stands alone.
 */
export const grants = ["everyone", "account", "role", "direct"] as const;
export type Grant = (typeof grants)[number];

export type PrincipalMatch = { grant: Grant; match: Tri };

const rootOf = /^arn:[^:]+:iam::(\d{12}):root$/;

function matchAws(value: string, principal: Principal): PrincipalMatch | null {
  if (!("arn" in principal)) return null;
  const account = rootOf.exec(value)?.[1] ?? (/^\d{12}$/.test(value) ? value : null);
  if (account !== null) {
    if (account !== principal.account) return null;
    return { grant: principal.kind === "root" ? "direct" : "account", match: YES };
  }
  if (principal.kind === "session" && value === principal.role) return { grant: "role", match: YES };
  if (principal.kind === "role") {
    if (value === principal.arn) return { grant: "role", match: YES };
    const session = `:sts::${principal.account}:assumed-role/${principal.name}/`;
    return value.includes(session) ? { grant: "direct", match: MAYBE } : null;
  }
  return value === principal.arn ? { grant: "direct", match: YES } : null;
}

function matchEntry(entry: PrincipalPattern, principal: Principal): PrincipalMatch | null {
  if (entry.kind === "everyone") return { grant: "everyone", match: YES };
  if (entry.kind === "aws") return matchAws(entry.value, principal);
  const named =
    (entry.kind === "service" && principal.kind === "service" && entry.value === principal.service) ||
    (entry.kind === "federated" && principal.kind === "federated" && entry.value === principal.provider);
  return named ? { grant: "direct", match: YES } : null;
}

const strength: Record<Grant, number> = { everyone: 1, account: 0, role: 2, direct: 3 };

function strongest(matches: PrincipalMatch[]): PrincipalMatch | null {
  return matches.reduce<PrincipalMatch | null>((best, one) => {
    if (best === null || one.match > best.match) return one;
    return one.match === best.match && strength[one.grant] > strength[best.grant] ? one : best;
  }, null);
}

/**
 * Whether a `Principal` element names the caller, and by which name. `NotPrincipal` names all that are not listed; who
 * is listed only by account still is that account's member. AWS: "AWS JSON policy elements: Principal / NotPrincipal".
 */
export function matchPrincipal({ negated, entries }: PrincipalElement, principal: Principal): PrincipalMatch {
  const found = strongest(entries.flatMap((entry) => matchEntry(entry, principal) ?? []));
  if (!negated) return found ?? { grant: "everyone", match: NO };
  return { grant: "everyone", match: not(found?.match ?? NO) };
}
