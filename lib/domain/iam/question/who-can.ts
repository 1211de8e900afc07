import type { IamPrincipal } from "../account/account";
import type { Estate } from "../account/estate";
import type { DecidingStatement } from "../answers";
import type { ContextValues } from "../evaluate/context";
import { evaluate, type ResourcePolicies } from "../evaluate/evaluate";
import { explain } from "../evaluate/explain";
import { allowedPart } from "./allowed-part";
import { caveatsOf, requestOf } from "./can";
import { byTakingOnRoles } from "./who-may";

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
  if (decision === "ImplicitlyDenied") return partRow(estate, principal, question);
  if (decision === "ExplicitlyDenied") return null;
  return rowOf(principal, { ...explain(request, caller, object), decision });
}

/** It can on a part of what was asked about: the row says on which. */
function partRow(estate: Estate, principal: IamPrincipal, question: WhoCanQuestion): WhoCanRow | null {
  const resource = allowedPart(estate, principal, question);
  if (resource === null) return null;
  const request = requestOf(estate, principal, { ...question, resource });
  const object = estate.resourcePolicies(resource, question.action);
  const explained = explain(request, estate.callerPolicies(principal.arn), object);
  const conditions = [`the resource matches ${resource}`, ...explained.conditions];
  return rowOf(principal, { ...explained, decision: "Conditional", conditions });
}

type Explained = Pick<WhoCanRow, "decision" | "because" | "conditions" | "flip">;

function rowOf(principal: IamPrincipal, { decision, because, conditions, flip }: Explained): WhoCanRow {
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

/** Those who cannot themselves, or not surely, but can become a role that can. */
function chainRows(estate: Estate, direct: readonly WhoCanRow[]): WhoCanRow[] {
  const rows = new Map(direct.map((row) => [row.principal, row]));
  const may = new Map(
    direct.map(({ principal, decision }) => [principal, { sure: decision === "Allowed", roles: [] }]),
  );
  return [...byTakingOnRoles(estate, may)].flatMap(([arn, { sure, roles }]): WhoCanRow[] => {
    const principal = estate.principals.get(arn);
    const last = rows.get(roles.at(-1) ?? "");
    if (!principal || !last) return [];
    const onTheWay = last.decision === "Allowed" ? ["taking on the role is allowed under conditions"] : [];
    return [
      {
        principal: arn,
        kind: principal.kind,
        account: principal.account,
        decision: sure ? "Allowed" : "Conditional",
        way: "role",
        via: roles,
        because: last.because,
        conditions: sure ? [] : [...last.conditions, ...onTheWay],
        flip: [`not being let take on ${roles[0]} would end it`, ...last.flip],
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
  const better = new Set(chained.map(({ principal }) => principal));
  const rows = [...direct.filter(({ principal }) => !better.has(principal)), ...chained];
  const caveats = new Set(everyone.flatMap((principal) => caveatsOf(estate, principal, question.resource)));
  return {
    action: question.action,
    resource: question.resource,
    rows: rows.sort((a, b) => (a.principal < b.principal ? -1 : 1)),
    asked: everyone.length,
    caveats: [...caveats],
  };
}
