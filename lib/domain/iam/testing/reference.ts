import type { EvaluationCase } from "../cases/case";

/**
 * The engine's rules once more, read straight off the raw policies with regular expressions and no preparation: slow,
 * and independent of the compiled engine, which property tests hold against it. Complete contexts, principals that are
 * users or role sessions, string, Bool, Null and numeric operators.
 */
type Raw = Record<string, unknown>;
type Lookup = (key: string) => string[] | null;

const listOf = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : [String(value)]);

function globRegex(pattern: string, flags = ""): RegExp {
  const escaped = pattern.replace(/[.+^${}()|[\]\\]/g, "\\$&");
  return new RegExp(`^${escaped.replaceAll("*", "[\\s\\S]*").replaceAll("?", "[\\s\\S]")}$`, flags);
}

function arnRegex(pattern: string): RegExp {
  const parts = pattern.split(":");
  if (parts.length < 6) return globRegex(pattern);
  const cell = (part: string) => globRegex(part).source.slice(1, -1).replaceAll("[\\s\\S]", "[^:]");
  const tail = globRegex(parts.slice(5).join(":")).source.slice(1, -1);
  return new RegExp(`^${parts.slice(0, 5).map(cell).join(":")}:${tail}$`);
}

function fill(value: string, lookup: Lookup): string | null {
  let missing = false;
  const filled = value.replace(/\$\{([^}]*)\}/g, (_, name: string) => {
    const values = lookup(name);
    if (values?.length !== 1) missing = true;
    return values?.[0] ?? "";
  });
  return missing ? null : filled;
}

function compare(operator: string, actual: string, expected: string): boolean {
  if (operator === "StringLike") return globRegex(expected).test(actual);
  if (operator === "StringEqualsIgnoreCase" || operator === "Bool")
    return actual.toLowerCase() === expected.toLowerCase();
  if (operator === "NumericLessThan") return Number(actual) < Number(expected);
  return actual === expected;
}

function holds(written: string, key: string, values: unknown, lookup: Lookup): boolean {
  const actual = lookup(key);
  const expected = listOf(values);
  if (written === "Null") return expected.includes(String(actual === null));
  const [, quantifier, name = "", exists] =
    /^(ForAllValues:|ForAnyValue:)?(.*?)(IfExists)?$/.exec(written) ?? [];
  const negated = name.includes("Not");
  const operator = name.replace("Not", "");
  if (actual === null) return Boolean(exists) || quantifier === "ForAllValues:" || (negated && !quantifier);
  const one = (value: string) =>
    expected.some((candidate) => {
      const filled = fill(candidate, lookup);
      return filled !== null && compare(operator, value, filled);
    }) !== negated;
  const each = quantifier === "ForAllValues:" || (!quantifier && negated);
  return each ? actual.every(one) : actual.some(one);
}

function matches(statement: Raw, { request }: EvaluationCase, lookup: Lookup): boolean {
  const hit = (patterns: unknown, test: (pattern: string) => boolean) => listOf(patterns).some(test);
  const action = (pattern: string) => globRegex(pattern, "i").test(request.action);
  const resource = (pattern: string) => {
    const filled = fill(pattern, lookup);
    return filled !== null && arnRegex(filled).test(request.resource);
  };
  if ("Action" in statement ? !hit(statement.Action, action) : hit(statement.NotAction, action)) return false;
  if ("Resource" in statement && !hit(statement.Resource, resource)) return false;
  if ("NotResource" in statement && hit(statement.NotResource, resource)) return false;
  return Object.entries((statement.Condition ?? {}) as Record<string, Raw>).every(([operator, keys]) =>
    Object.entries(keys).every(([key, values]) => holds(operator, key, values, lookup)),
  );
}

function ask(policies: readonly { policy: unknown }[], given: EvaluationCase, lookup: Lookup) {
  const statements = policies.flatMap(({ policy }) => (policy as { Statement: Raw[] }).Statement);
  const found = statements.filter((statement) => matches(statement, given, lookup));
  return {
    allow: found.some(({ Effect }) => Effect === "Allow"),
    deny: found.some(({ Effect }) => Effect === "Deny"),
  };
}

/** Decides a case without resource-side policies by the book. */
export function referenceDecision(given: EvaluationCase): string {
  const context = Object.entries(given.request.context);
  const lookup: Lookup = (key) => {
    const found = context.find(([name]) => name.toLowerCase() === key.toLowerCase())?.[1];
    return found === undefined ? null : listOf(found);
  };
  const layers = [
    given.identityPolicies,
    ...(given.boundaries.length > 0 ? [given.boundaries] : []),
    ...given.scps.map(({ policies }) => policies),
  ].map((policies) => ask(policies, given, lookup));
  if (layers.some(({ deny }) => deny)) return "ExplicitlyDenied";
  return layers.every(({ allow }) => allow) ? "Allowed" : "ImplicitlyDenied";
}
