import type { CompiledPolicies } from "../evaluate/compile-policies";
import { candidates } from "../evaluate/compile-policies";
import type { CompiledStatement } from "../evaluate/compile-statement";
import type { CallerPolicies } from "../evaluate/evaluate";
import type { Request } from "../evaluate/request";
import { QUESTION, STAR } from "../match/glob";
import { compileTemplate, resolveTemplate } from "../match/template";

function written(tokens: string): string {
  return tokens.replaceAll(STAR, "*").replaceAll(QUESTION, "?");
}

/** The resources a statement names, its variables filled in where they are known; NotResource names all. */
function named({ source }: CompiledStatement, { context }: Request): string[] {
  const { resources } = source;
  if (resources === null || resources.negated) return ["*"];
  return resources.patterns.flatMap((pattern) => {
    const value = resolveTemplate(
      compileTemplate(pattern, { version: "2012-10-17", wildcards: true }),
      context,
    );
    if (value === undefined) return [pattern];
    return value === null ? [] : [written(value)];
  });
}

function patternsOf(policies: CompiledPolicies, request: Request, effect: "Allow" | "Deny"): string[] {
  return candidates(policies, request).flatMap((statement) =>
    statement.source.effect === effect ? named(statement, request) : [],
  );
}

function layersOf({ identity, boundary, session, scps }: CallerPolicies): CompiledPolicies[] {
  return [identity, ...(boundary ? [boundary] : []), ...(session ? [session] : []), ...scps];
}

/**
 * The resources worth asking about for an action: every pattern that an allowing statement of any layer names. What an
 * identity policy gives on `*` and a boundary on one prefix is found at the prefix.
 */
export function resourcesToProbe(request: Request, caller: CallerPolicies): string[] {
  if (patternsOf(caller.identity, request, "Allow").length === 0) return [];
  return [...new Set(layersOf(caller).flatMap((policies) => patternsOf(policies, request, "Allow")))];
}

/** The resources that denies of any layer take out for an action. */
export function resourcesDenied(request: Request, caller: CallerPolicies): string[] {
  return [...new Set(layersOf(caller).flatMap((policies) => patternsOf(policies, request, "Deny")))];
}
