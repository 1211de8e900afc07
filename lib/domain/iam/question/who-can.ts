import type { IamPrincipal } from "../account/account";
import type { Estate } from "../account/estate";
import type { DecidingStatement } from "../answers";
import type { ContextValues } from "../evaluate/context";
import { evaluate, type ResourcePolicies } from "../evaluate/evaluate";
import { explain } from "../evaluate/explain";
import { caveatsOf, requestOf } from "./can";
import { assumeGraph, chainsTo } from "./role-chains";

export type WhoCanQuestion = { action: string; resource: string; context?: ContextValues };

/** One principal that can, and its way in. */
export type WhoCanRow = {
  principal: string;
  kind: "user" | "role";
  account: string;
  decision: "Allowed" | "Conditional";
  /** `direct`: by its own policies or the resource's; `group`: through a group; `role`: by taking on roles. */
  way: "direct" | "group" | "role";
  /** The group's name, or the roles taken on in order. */
  via: string[];
  because: DecidingStatement[];
  conditions: string[];
  /** What it rests on and what would end it, in sentences. */
  flip: string[];
};

export type WhoCanAnswer = {
  action: string;
  resource: string;
  rows: WhoCanRow[];
  /** How many principals were asked. */
  asked: number;
  caveats: string[];
};

/** The group through which every allowing identity statement comes; null when one is the principal's own. */
function groupOf({ policies }: IamPrincipal, because: readonly DecidingStatement[]): string | null {
  const allowing = because.filter(({ layer, effect }) => layer === "identity" && effect === "Allow");
  if (because.some(({ layer, effect }) => layer === "resource" && effect === "Allow")) return null;
  const groups = allowing.map(
    ({ policy }) => policies.filter(({ name }) => name === policy).map(({ group }) => group)[0] ?? null,
  );
  const [first] = groups;
  return first && groups.every((group) => group !== null) ? first : null;
}

function directRow(
  estate: Estate,
  principal: IamPrincipal,
  { question, object }: { question: WhoCanQuestion; object: ResourcePolicies },
): WhoCanRow | null {
  const caller = estate.callerPolicies(principal.arn);
  const request = requestOf(estate, principal, question);
  const { decision } = evaluate(request, caller, object);
  if (decision !== "Allowed" && decision !== "Conditional") return null;
  const { because, conditions, flip } = explain(request, caller, object);
  const group = groupOf(principal, because);
  const { arn, kind, account } = principal;
  return {
    principal: arn,
    kind,
    account,
    decision,
    way: group === null ? "direct" : "group",
    via: group === null ? [] : [group],
    because,
    conditions,
    flip,
  };
}

/** Those who cannot themselves but can become a role that can: the shortest chain of each, sure ones before others. */
function chainRows(estate: Estate, direct: readonly WhoCanRow[]): WhoCanRow[] {
  const byRole = new Map(direct.filter(({ kind }) => kind === "role").map((row) => [row.principal, row]));
  if (byRole.size === 0) return [];
  const already = new Set(
    direct.filter(({ decision }) => decision === "Allowed").map(({ principal }) => principal),
  );
  const graph = assumeGraph(estate);
  const wanted = new Set(byRole.keys());
  return [...estate.principals.values()].flatMap(({ arn, kind, account }): WhoCanRow[] => {
    if (already.has(arn)) return [];
    const ways = [...chainsTo(graph, arn, wanted)].flatMap(([role, chain]) => {
      const row = byRole.get(role);
      return row ? [{ chain, row, sure: chain.sure && row.decision === "Allowed" }] : [];
    });
    ways.sort((a, b) => Number(b.sure) - Number(a.sure) || a.chain.roles.length - b.chain.roles.length);
    const [best] = ways;
    if (!best) return [];
    const conditions = best.chain.sure
      ? best.row.conditions
      : ["taking on the role is allowed under conditions"];
    return [
      {
        principal: arn,
        kind,
        account,
        decision: best.sure ? "Allowed" : "Conditional",
        way: "role",
        via: best.chain.roles,
        because: best.row.because,
        conditions: best.sure ? [] : [...new Set([...best.row.conditions, ...conditions])],
        flip: [`not being let take on ${best.chain.roles[0]} would end it`, ...best.row.flip],
      },
    ];
  });
}

/** Every principal of the estate that can do the action on the resource, itself or by taking on roles. */
export function whoCan(estate: Estate, question: WhoCanQuestion): WhoCanAnswer {
  const everyone = [...estate.principals.values()];
  const object = estate.resourcePolicies(question.resource, question.action);
  const direct = everyone.flatMap((principal) => directRow(estate, principal, { question, object }) ?? []);
  const chained = chainRows(estate, direct);
  const better = new Set(
    chained.filter(({ decision }) => decision === "Allowed").map(({ principal }) => principal),
  );
  const known = new Set(direct.map(({ principal }) => principal));
  const rows = [
    ...direct.filter(({ principal, decision }) => decision === "Allowed" || !better.has(principal)),
    ...chained.filter(({ principal, decision }) => decision === "Allowed" || !known.has(principal)),
  ];
  const caveats = new Set(everyone.flatMap((principal) => caveatsOf(estate, principal, question.resource)));
  return {
    action: question.action,
    resource: question.resource,
    rows: rows.sort((a, b) => (a.principal < b.principal ? -1 : 1)),
    asked: everyone.length,
    caveats: [...caveats],
  };
}
