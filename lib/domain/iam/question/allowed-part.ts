import type { IamPrincipal } from "../account/account";
import type { Estate } from "../account/estate";
import { namesAction } from "../evaluate/compile-policies";
import type { ContextValues } from "../evaluate/context";
import { evaluate } from "../evaluate/evaluate";
import { requestOf } from "./can";
import { resourcesToProbe } from "./reachable-resources";

type Question = { action: string; resource: string; context?: ContextValues };

/**
 * The part of a pattern on which a principal may do what it may not do on all of it: `books/reports/*` of `books/*`.
 * Null when there is none, and for `*`, which stands for any resource whatever.
 */
export function allowedPart(estate: Estate, principal: IamPrincipal, question: Question): string | null {
  const { action, resource } = question;
  const prefix = resource.slice(0, -1);
  if (resource === "*" || !resource.endsWith("*") || /[*?]/.test(prefix)) return null;
  const caller = estate.callerPolicies(principal.arn);
  if (!caller || !namesAction(caller.identity, action, "Allow")) return null;
  const parts = resourcesToProbe(requestOf(estate, principal, question), caller).filter(
    (pattern) => pattern !== resource && pattern.startsWith(prefix),
  );
  const found = parts.find((part) => {
    const request = requestOf(estate, principal, { ...question, resource: part });
    const { decision } = evaluate(request, caller, estate.resourcePolicies(part, action));
    return decision === "Allowed" || decision === "Conditional";
  });
  return found ?? null;
}
