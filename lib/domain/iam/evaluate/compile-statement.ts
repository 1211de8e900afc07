import { type CompiledCondition, compileCondition } from "../condition/compile-condition";
import { arnMatches, compileArnPattern } from "../match/arn";
import { compileGlob, tokenise } from "../match/glob";
import { compileTemplate, resolveTemplate } from "../match/template";
import type { ElementPatterns, PolicyVersion, Statement } from "../policy/policy";
import type { Request } from "./request";
import { both, either, MAYBE, NO, not, type Tri, tri, YES } from "./tri";

type Test = (request: Request) => Tri;

/** A statement ready to be asked many times, with the text it came from. */
export type CompiledStatement = {
  policy: string;
  source: Statement;
  conditions: CompiledCondition[];
  /**
   * Resource and conditions of a request whose action it names; the principal is asked apart, because a resource policy's
   * grant depends on its name.
   */
  test: Test;
  /** Whether it names the action (lower case), whatever the resource. */
  hasAction(action: string): boolean;
};

function compileActions({ negated, patterns }: ElementPatterns): (action: string) => boolean {
  const matchers = patterns.map((pattern) => compileGlob(tokenise(pattern.toLowerCase())));
  const [only] = matchers;
  if (!negated && only && matchers.length === 1) return only;
  return (action) => matchers.some((matches) => matches(action)) !== negated;
}

function compileResource(pattern: string, version: PolicyVersion): Test {
  const template = compileTemplate(pattern, { version, wildcards: true });
  if ("fixed" in template) {
    const matches = compileArnPattern(template.fixed);
    return ({ resource, resourceParts }) => tri(matches(resource, resourceParts));
  }
  return ({ resource, resourceParts, context }) => {
    const value = resolveTemplate(template, context);
    if (value === undefined) return MAYBE;
    return tri(value !== null && arnMatches(value, resource, resourceParts));
  };
}

function compileResources(element: ElementPatterns | null, version: PolicyVersion): Test | null {
  if (element === null) return null;
  const { negated, patterns } = element;
  if (!negated && patterns.includes("*")) return null;
  const tests = patterns.map((pattern) => compileResource(pattern, version));
  return (request) => {
    let found: Tri = NO;
    for (const test of tests) {
      found = either(found, test(request));
      if (found === YES) break;
    }
    return negated ? not(found) : found;
  };
}

/** Compiles one statement of the named policy. */
export function compileStatement(
  source: Statement,
  { policy, version }: { policy: string; version: PolicyVersion },
): CompiledStatement {
  const hasAction = compileActions(source.actions);
  const hasResource = compileResources(source.resources, version);
  const conditions = source.conditions.map((clause) => compileCondition(clause, version));
  const test: Test = (request) => {
    let verdict = hasResource === null ? YES : hasResource(request);
    for (const condition of conditions) {
      if (verdict === NO) return NO;
      verdict = both(verdict, condition.test(request.context));
    }
    return verdict;
  };
  return { policy, source, conditions, hasAction, test };
}
