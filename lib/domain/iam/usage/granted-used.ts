import type { IamPrincipal } from "../account/account";
import type { Estate } from "../account/estate";
import type { CompiledPolicies } from "../evaluate/compile-policies";
import type { CompiledStatement } from "../evaluate/compile-statement";
import { NO } from "../evaluate/tri";
import { requestOf } from "../question/can";
import type { WhatCanAnswer } from "../question/what-can";
import { mayUse } from "./may-use";
import { type Calls, type Use, usesOf } from "./uses";
import { added, type Used } from "./who-used";

/** A permission that calls needed, how often, and when last. */
export type CountedUse = Use & Used;

/** One allowing statement and what went through it. */
export type StatementUse = {
  policy: string;
  /** The group it comes through; null when it hangs on the principal itself. */
  group: string | null;
  path: string;
  sid: string | null;
  written: Readonly<Record<string, unknown>>;
  used: Used | null;
  /** Distinct actions that were called through it. */
  actions: string[];
};

/** A service that is granted or was used, with how many of its actions. */
export type ServiceUse = {
  service: string;
  name: string;
  granted: number;
  used: number;
  last: string | null;
};

export type GrantedUsed = {
  statements: StatementUse[];
  services: ServiceUse[];
  /** Actions granted, of them used. */
  granted: number;
  used: number;
  /** What it did and could not do now: policies have changed since, or another policy lets it. */
  beyond: CountedUse[];
  /** Calls that a permission stopped. */
  refused: number;
};

/** What calls that were let through needed, added up by action and resource. */
export function countUses(calls: readonly Calls[]): CountedUse[] {
  const found = new Map<string, CountedUse>();
  for (const call of calls) {
    if (call.refused) continue;
    for (const use of usesOf(call) ?? []) {
      const key = `${use.action} ${use.resource}`;
      found.set(key, { ...use, ...added(found.get(key), call) });
    }
  }
  return [...found.values()];
}

function allowing({ byService, general }: CompiledPolicies): CompiledStatement[] {
  const all = new Set([...[...byService.values()].flat(), ...general]);
  return [...all].filter(({ source }) => source.effect === "Allow");
}

/** A call that names no resource is let through by whatever names its action. */
function lets(
  estate: Estate,
  principal: IamPrincipal,
  { statement, use }: { statement: CompiledStatement; use: Use },
): boolean {
  if (!statement.hasAction(use.action.toLowerCase())) return false;
  return use.resource === "*" || statement.test(requestOf(estate, principal, use)) !== NO;
}

/** What went through each allowing statement of a principal's own policies, in the order they are written. */
export function statementUses(
  estate: Estate,
  principal: IamPrincipal,
  uses: readonly CountedUse[],
): StatementUse[] {
  const caller = estate.callerPolicies(principal.arn);
  if (!caller) return [];
  return allowing(caller.identity).map((statement) => {
    const { path, sid, written } = statement.source;
    const through = uses.filter((use) => lets(estate, principal, { statement, use }));
    return {
      policy: statement.policy,
      group: principal.policies.find(({ name }) => name === statement.policy)?.group ?? null,
      path,
      sid,
      written,
      used: through.reduce<Used | null>((sum, use) => added(sum ?? undefined, use), null),
      actions: [...new Set(through.map(({ action }) => action))].sort(),
    };
  });
}

function servicesOf(reach: WhatCanAnswer, uses: readonly CountedUse[]): ServiceUse[] {
  const byService = new Map<string, CountedUse[]>();
  for (const use of uses) {
    const service = use.action.slice(0, use.action.indexOf(":"));
    byService.set(service, [...(byService.get(service) ?? []), use]);
  }
  return reach.services
    .map(({ service, name, actions }) => {
      const own = byService.get(service) ?? [];
      return {
        service,
        name,
        granted: actions.length,
        used: new Set(own.map(({ action }) => action.toLowerCase())).size,
        last:
          own
            .map(({ last }) => last)
            .sort()
            .at(-1) ?? null,
      };
    })
    .sort((a, b) => b.used - a.used || b.granted - a.granted || (a.service < b.service ? -1 : 1));
}

/**
 * What a principal may do beside what it did, by service and by statement. @param reach all it may do now
 */
export function grantedAndUsed(
  estate: Estate,
  principal: IamPrincipal,
  { calls, reach }: { calls: readonly Calls[]; reach: WhatCanAnswer },
): GrantedUsed {
  const uses = countUses(calls);
  const known = new Set(
    reach.services.flatMap(({ actions }) => actions.map(({ action }) => action.toLowerCase())),
  );
  const done = new Set(uses.map(({ action }) => action.toLowerCase()));
  return {
    statements: statementUses(estate, principal, uses),
    services: servicesOf(reach, uses),
    granted: reach.reachable,
    used: [...done].filter((action) => known.has(action)).length,
    beyond: uses.filter((use) => !mayUse(estate, principal, use)),
    refused: calls.reduce((sum, { refused, count }) => sum + (refused ? count : 0), 0),
  };
}
