import type { IamPrincipal } from "../account/account";
import type { Estate } from "../account/estate";
import type { Explanation } from "../answers";
import type { ContextValues } from "../evaluate/context";
import { explain } from "../evaluate/explain";
import { prepareRequest, type Request } from "../evaluate/request";
import { type Principal, readPrincipal } from "../principal/principal";
import { contextOf } from "./context";

/** May this principal do this to that? */
export type CanQuestion = { principal: string; action: string; resource: string; context?: ContextValues };

export type CanAnswer = Explanation & {
  principal: string;
  action: string;
  resource: string;
  /** What the answer could not take into account, in sentences; empty when it is complete. */
  caveats: string[];
};

const callers = new WeakMap<IamPrincipal, Principal>();

function callerOf(principal: IamPrincipal): Principal {
  const known = callers.get(principal) ?? readPrincipal(principal.arn);
  if (known === null) throw new RangeError(`"${principal.arn}" is no principal`);
  callers.set(principal, known);
  return known;
}

/** The request that a known principal would make. */
export function requestOf(
  estate: Estate,
  principal: IamPrincipal,
  { action, resource, context }: Omit<CanQuestion, "principal">,
): Request {
  const owner = estate.ownerOf(resource) ?? principal.account;
  return prepareRequest({
    principal: callerOf(principal),
    action,
    resource,
    resourceAccount: owner,
    context: contextOf(principal, { owner, organisation: estate.organisation, given: context }),
  });
}

/** What answers about a principal and resource leave out. */
export function caveatsOf(estate: Estate, principal: IamPrincipal, resource: string): string[] {
  const caveats: string[] = [];
  if (!estate.knowsControlPolicies(principal.account))
    caveats.push(
      `Organisation policies of account ${principal.account} are not known: this is an upper bound.`,
    );
  const owner = estate.ownerOf(resource);
  if (owner !== null && !estate.accounts.some(({ account }) => account === owner))
    caveats.push(
      `Account ${owner}, which owns the resource, has not been collected: its policies are not known.`,
    );
  const account = estate.accounts.find((one) => one.account === principal.account);
  for (const { holder, policy, reason } of account?.unread ?? [])
    if (holder === principal.arn || principal.groups.some((name) => holder.endsWith(`:group/${name}`)))
      caveats.push(`Policy ${policy} could not be read (${reason}).`);
  return caveats;
}

/** Answers one question with its proof; null when the estate has no such principal. */
export function can(estate: Estate, question: CanQuestion): CanAnswer | null {
  const principal = estate.principals.get(question.principal);
  const caller = estate.callerPolicies(question.principal);
  if (!principal || !caller) return null;
  const { action, resource } = question;
  const request = requestOf(estate, principal, question);
  return {
    principal: principal.arn,
    action,
    resource,
    ...explain(request, caller, estate.resourcePolicies(resource, action)),
    caveats: caveatsOf(estate, principal, resource),
  };
}
