import type { IamPrincipal } from "../account/account";

/** Roles whose trust policies could let a principal in; `granted` says whether its own policies name sts:AssumeRole. */
export type TrustIndex = (principal: IamPrincipal, granted: boolean) => readonly IamPrincipal[];

const rootOf = /^arn:[^:]+:iam::(\d{12}):root$/;
const sessionOf = /^arn:[^:]+:sts::(\d{12}):assumed-role\/([^/]+)\//;

/** Under which keys a trust entry is found: an ARN, an account, the role of a session, or `*`. */
function keyOf(value: string): string {
  const account = rootOf.exec(value)?.[1];
  if (account) return account;
  const session = sessionOf.exec(value);
  return session ? `${session[1]} ${session[2]}` : value;
}

function keysOf({ trust }: IamPrincipal): Set<string> {
  const keys = new Set<string>();
  for (const { effect, principals } of trust?.statements ?? []) {
    if (effect !== "Allow" || principals === null) continue;
    if (principals.negated) keys.add("*");
    for (const entry of principals.entries) {
      if (entry.kind === "everyone") keys.add("*");
      if (entry.kind === "aws") keys.add(keyOf(entry.value));
    }
  }
  return keys;
}

/**
 * Finds the few roles worth asking about for a principal, instead of asking about every pair. An account that is named
 * only delegates: without a grant of its own the principal is let in nowhere by it.
 */
export function trustIndex(everyone: readonly IamPrincipal[]): TrustIndex {
  const byKey = new Map<string, IamPrincipal[]>();
  for (const role of everyone) {
    if (role.kind !== "role") continue;
    for (const key of keysOf(role)) {
      const known = byKey.get(key);
      if (known) known.push(role);
      else byKey.set(key, [role]);
    }
  }
  return ({ arn, account, name }, granted) => {
    const keys = [arn, `${account} ${name}`, "*", ...(granted ? [account] : [])];
    const found = keys.flatMap((key) => byKey.get(key) ?? []);
    return found.length > 1 ? [...new Set(found)] : found;
  };
}

/** False when no statement of the trust policy can be about the service. */
export function couldTrustService({ trust }: IamPrincipal, service: string): boolean {
  return (trust?.statements ?? []).some(
    ({ effect, principals }) =>
      effect === "Allow" &&
      principals !== null &&
      (principals.negated ||
        principals.entries.some((entry) => entry.kind === "everyone" || entry.value === service)),
  );
}
