import type { IamPrincipal } from "../account/account";
import type { Estate } from "../account/estate";
import type { Catalogue } from "../catalogue";
import { compilePolicies } from "../evaluate/compile-policies";
import type { Policy } from "../policy/policy";
import { diffReach, type ReachDifference } from "../question/diff";
import { whatCan } from "../question/what-can";
import { mayUse } from "../usage/may-use";
import { type Calls, type Use, usesOf } from "../usage/uses";
import { added, type Used } from "../usage/who-used";
import type { Edited } from "./edit";

/** Principals with the same policies gain and lose the same. */
export type Effect = { principals: string[]; difference: ReachDifference };

/** A call that was made and would fare otherwise. */
export type TurnedCall = Use & Used & { principal: string };

export type WhatIf = {
  affected: number;
  effects: Effect[];
  /** Effects that were not worked out: there are more different principals than anybody reads about. */
  further: number;
  /** Calls that were let through and would be denied, most frequent first. */
  denied: TurnedCall[];
  /** Calls that a permission stopped and that would be let through. */
  allowed: TurnedCall[];
  /** How many recorded calls of the affected were asked about. */
  asked: number;
};

const mostEffects = 20;

/** The services that the documents speak of; undefined when they may speak of any. */
export function servicesIn(policies: readonly (Policy | null)[]): string[] | undefined {
  const read = policies.flatMap((policy) => (policy ? [{ name: "", policy }] : []));
  const { byService, general } = compilePolicies(read);
  return general.length > 0 ? undefined : [...byService.keys()];
}

const texts = new WeakMap<Policy, string>();

function textOf(policy: Policy): string {
  const known = texts.get(policy) ?? JSON.stringify(policy.statements.map(({ written }) => written));
  texts.set(policy, known);
  return known;
}

/** Those who hold the same policies in the same account; a policy with variables means something else to each. */
function groupKey({ arn, account, kind, policies, boundary }: IamPrincipal): string {
  const held = policies.map(({ policy }) => textOf(policy));
  if (held.some((text) => text.includes("${"))) return arn;
  return JSON.stringify([account, kind, boundary && textOf(boundary.policy), held.sort()]);
}

function grouped(estate: Estate, affected: readonly string[]): string[][] {
  const groups = new Map<string, string[]>();
  for (const arn of affected) {
    const principal = estate.principals.get(arn);
    if (!principal) continue;
    const key = groupKey(principal);
    groups.set(key, [...(groups.get(key) ?? []), arn]);
  }
  return [...groups.values()].sort((a, b) => b.length - a.length);
}

/** Whether a call that was let through would be denied, or the other way round. */
function isTurned(before: Estate, after: Estate, { principal, use, refused }: Asked): boolean {
  const [was, now] = [before.principals.get(principal), after.principals.get(principal)];
  if (!was || !now || mayUse(before, was, use) === refused) return false;
  return mayUse(after, now, use) === refused;
}

type Asked = { principal: string; use: Use; refused: boolean };

function turnedCalls(before: Estate, { estate, affected }: Edited, calls: readonly Calls[]) {
  const concerned = new Set(affected);
  const turned = { denied: new Map<string, TurnedCall>(), allowed: new Map<string, TurnedCall>() };
  let asked = 0;
  for (const call of calls) {
    const { actor: principal, refused } = call;
    if (!concerned.has(principal)) continue;
    asked += call.count;
    const kind = refused ? "allowed" : "denied";
    for (const use of usesOf(call) ?? []) {
      if (!isTurned(before, estate, { principal, use, refused })) continue;
      const key = `${principal} ${use.action} ${use.resource}`;
      turned[kind].set(key, { principal, ...use, ...added(turned[kind].get(key), call) });
    }
  }
  const sorted = (found: Map<string, TurnedCall>) => [...found.values()].sort((a, b) => b.count - a.count);
  return { denied: sorted(turned.denied), allowed: sorted(turned.allowed), asked };
}

/**
 * What an edit would do: who gains and loses what, and which recorded calls would have fared otherwise.
 * @param services only these are compared; undefined: all
 */
export function whatIf(
  before: Estate,
  edited: Edited,
  {
    calls,
    catalogue,
    services,
  }: { calls: readonly Calls[]; catalogue: Catalogue; services: readonly string[] | undefined },
): WhatIf {
  const groups = grouped(before, edited.affected);
  const effects = groups.slice(0, mostEffects).flatMap((principals): Effect[] => {
    const question = { principal: principals[0] ?? "", catalogue, services };
    const [old, now] = [whatCan(before, question), whatCan(edited.estate, question)];
    return old && now ? [{ principals, difference: diffReach(old, now) }] : [];
  });
  return {
    affected: edited.affected.length,
    effects,
    further: Math.max(0, groups.length - mostEffects),
    ...turnedCalls(before, edited, calls),
  };
}
