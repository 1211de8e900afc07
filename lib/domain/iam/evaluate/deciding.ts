import type { DecidingStatement, Layer } from "../answers";
import { describeCondition } from "../condition/describe";
import type { Effect } from "../policy/policy";
import { matchPrincipal } from "../principal/match-principal";
import { type CompiledPolicies, candidates } from "./compile-policies";
import type { CompiledStatement } from "./compile-statement";
import type { Request } from "./request";
import { both, MAYBE, NO, type Tri, YES } from "./tri";

function matchOf(statement: CompiledStatement, request: Request): Tri {
  const { principals } = statement.source;
  const named = principals === null ? YES : matchPrincipal(principals, request.principal).match;
  return named === NO ? NO : both(named, statement.test(request));
}

function openConditions({ conditions, source }: CompiledStatement, request: Request): string[] {
  const open = conditions
    .filter((condition) => condition.test(request.context) === MAYBE)
    .map(({ clause }) => describeCondition(clause));
  const variables = (source.resources?.patterns ?? []).filter((pattern) => pattern.includes("${"));
  return open.length > 0 ? open : variables.map((pattern) => `the resource matches ${pattern}`);
}

/** The statements of a layer that match the request with the given effect, those that surely match first. */
export function decidingStatements(
  layer: Layer,
  policies: CompiledPolicies | null,
  { request, effect }: { request: Request; effect: Effect },
): DecidingStatement[] {
  if (policies === null) return [];
  const found: { match: Tri; statement: DecidingStatement }[] = [];
  for (const candidate of candidates(policies, request)) {
    if (candidate.source.effect !== effect) continue;
    const match = matchOf(candidate, request);
    if (match === NO) continue;
    const { policy, source } = candidate;
    const onlyIf = match === MAYBE ? openConditions(candidate, request) : [];
    const { path, sid, written } = source;
    found.push({ match, statement: { layer, policy, path, sid, effect, onlyIf, written } });
  }
  const sure = found.some(({ match }) => match === YES);
  return found.filter(({ match }) => !sure || match === YES).map(({ statement }) => statement);
}
