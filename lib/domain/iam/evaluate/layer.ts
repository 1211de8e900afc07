import type { Grant } from "../principal/match-principal";
import { matchPrincipal } from "../principal/match-principal";
import { type CompiledPolicies, candidates } from "./compile-policies";
import type { Request } from "./request";
import { both, either, NO, type Tri } from "./tri";

/** What one layer of policies says to a request. */
export type Verdict = { allow: Tri; deny: Tri };

/** What a resource policy says; its allows are kept apart by the name under which they reach the caller. */
export type ResourceVerdict = Verdict & { byGrant: Record<Grant, Tri> };

/** Asks a layer whose statements have no principal: identity, boundary, session, SCP. */
export function askPolicies(policies: CompiledPolicies, request: Request): Verdict {
  let allow: Tri = NO;
  let deny: Tri = NO;
  for (const statement of candidates(policies, request)) {
    const match = statement.test(request);
    if (statement.source.effect === "Allow") allow = either(allow, match);
    else deny = either(deny, match);
  }
  return { allow, deny };
}

/** Asks a layer whose statements name principals: resource policy, RCP, endpoint policy. */
export function askResourcePolicies(policies: CompiledPolicies, request: Request): ResourceVerdict {
  const byGrant: Record<Grant, Tri> = { everyone: NO, account: NO, role: NO, direct: NO };
  let deny: Tri = NO;
  for (const statement of candidates(policies, request)) {
    const { source } = statement;
    if (source.principals === null) continue;
    const { grant, match } = matchPrincipal(source.principals, request.principal);
    const found = match === NO ? NO : both(match, statement.test(request));
    if (source.effect === "Deny") deny = either(deny, found);
    else byGrant[grant] = either(byGrant[grant], found);
  }
  const allow = either(either(byGrant.everyone, byGrant.account), either(byGrant.role, byGrant.direct));
  return { allow, deny, byGrant };
}
