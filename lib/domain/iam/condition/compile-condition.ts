import type { RequestContext } from "../evaluate/context";
import { MAYBE, NO, not, type Tri, tri, YES } from "../evaluate/tri";
import { compileTemplate, resolveTemplate, type Template, variablesOf } from "../match/template";
import type { ConditionClause, PolicyVersion } from "../policy/policy";
import { type Compare, comparisons, hasWildcards } from "./comparisons";
import { type Operator, operatorOf } from "./operator";

type CompareOperator = Extract<Operator, { kind: "compare" }>;

/** One operator × key of a statement, ready to be asked many times. */
export type CompiledCondition = {
  clause: ConditionClause;
  /** Context keys it reads, lower case: its own, and those of the variables in its values. */
  keys: string[];
  test(context: RequestContext): Tri;
};

/** True, perhaps or false: one value of the request equals one of the policy's values. */
function matchesAny(
  actual: string,
  expected: readonly Template[],
  compare: Compare,
  context: RequestContext,
): Tri {
  let best: Tri = NO;
  for (const template of expected) {
    const value = resolveTemplate(template, context);
    if (value === undefined) best = MAYBE;
    else if (value !== null && compare(actual, value)) return YES;
  }
  return best;
}

/** A missing key: IfExists and ForAllValues hold, negated operators hold, all others don't. */
function withoutKey({ quantifier, ifExists, negated }: CompareOperator): Tri {
  if (ifExists || quantifier === "all") return YES;
  return tri(quantifier === "single" && negated);
}

/**
 * Several values of the policy: any may match, and under a negated operator none may. Several values of the request:
 * ForAllValues wants each, ForAnyValue one to satisfy the operator; without a quantifier a key is meant to have one
 * value, and several are read like ForAnyValue (negated: like ForAllValues).
 * AWS: "Conditions with multiple context keys or values" and "Set operators for multivalued context keys".
 */
function compileComparison(operator: CompareOperator, key: string, expected: readonly Template[]) {
  const compare = comparisons[operator.comparison];
  const { negated, quantifier } = operator;
  const wantsEach = quantifier === "all" || (quantifier === "single" && negated);
  return (context: RequestContext): Tri => {
    const actual = context.get(key);
    if (actual === undefined) return MAYBE;
    if (actual === null || actual.length === 0) return withoutKey(operator);
    let verdict: Tri = wantsEach ? YES : NO;
    for (const value of actual) {
      const match = matchesAny(value, expected, compare, context);
      const satisfied = negated ? not(match) : match;
      if (wantsEach ? satisfied < verdict : satisfied > verdict) verdict = satisfied;
    }
    return verdict;
  };
}

/** `Null`: "true" asks that the key is absent, "false" that it is there. */
function compileNull(key: string, values: readonly string[]) {
  const wanted = new Set(values.map((value) => value.toLowerCase()));
  return (context: RequestContext): Tri => {
    const actual = context.get(key);
    if (actual === undefined) return MAYBE;
    return tri(wanted.has(actual === null ? "true" : "false"));
  };
}

/** Compiles one clause. Throws on an operator that parsing would have refused. */
export function compileCondition(clause: ConditionClause, version: PolicyVersion): CompiledCondition {
  const operator = operatorOf(clause.operator);
  if (operator === null) throw new RangeError(`"${clause.operator}" is no condition operator`);
  const key = clause.key.toLowerCase();
  if (operator.kind === "null") return { clause, keys: [key], test: compileNull(key, clause.values) };
  const wildcards = hasWildcards(operator.comparison);
  const expected = clause.values.map((value) => compileTemplate(value, { version, wildcards }));
  const keys = [key, ...expected.flatMap(variablesOf)];
  return { clause, keys, test: compileComparison(operator, key, expected) };
}
