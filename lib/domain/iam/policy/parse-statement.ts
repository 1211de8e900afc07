import { operatorOf } from "../condition/operator";
import { parsePrincipal } from "./parse-principal";
import type { ConditionClause, Effect, ElementPatterns, PrincipalElement, Statement } from "./policy";
import { type Complaints, isRecord, readScalars, readTexts, typeName } from "./read-values";

const members = new Set([
  "Sid",
  "Effect",
  "Action",
  "NotAction",
  "Resource",
  "NotResource",
  "Principal",
  "NotPrincipal",
  "Condition",
]);

function readEffect(value: unknown, path: string, { error }: Complaints): Effect {
  if (value === "Allow" || value === "Deny") return value;
  error(path, `expected "Allow" or "Deny", not ${JSON.stringify(value) ?? "nothing"}`);
  return "Deny";
}

/** Reads `name` or its `Not…` twin; having both, or neither where one is needed, is an error. */
function readPair(
  statement: Record<string, unknown>,
  name: "Action" | "Resource",
  { path, complaints }: { path: string; complaints: Complaints },
): ElementPatterns | null {
  const opposite = `Not${name}`;
  if (name in statement && opposite in statement)
    complaints.error(path, `has both ${name} and ${opposite}; expected one`);
  if (name in statement)
    return { negated: false, patterns: readTexts(statement[name], `${path}.${name}`, complaints) };
  if (opposite in statement)
    return { negated: true, patterns: readTexts(statement[opposite], `${path}.${opposite}`, complaints) };
  return null;
}

function checkActions(
  { negated, patterns }: ElementPatterns,
  effect: Effect,
  at: string,
  complaints: Complaints,
) {
  for (const pattern of patterns)
    if (pattern !== "*" && !/^[A-Za-z0-9*?-]+:[A-Za-z0-9*?]+$/.test(pattern))
      complaints.error(at, `expected "*" or "service:Action", not "${pattern}"`);
  if (negated && effect === "Allow")
    complaints.warn(
      at,
      "Allow with NotAction grants every action it does not name, also those AWS adds later",
    );
}

function checkResources(
  { negated, patterns }: ElementPatterns,
  effect: Effect,
  at: string,
  complaints: Complaints,
) {
  for (const pattern of patterns)
    if (pattern !== "*" && pattern.split(":").length < 6)
      complaints.warn(at, `"${pattern}" is no full ARN (arn:partition:service:region:account:resource)`);
  if (negated && effect === "Allow")
    complaints.warn(at, "Allow with NotResource grants the actions on everything it does not name");
}

function readConditions(value: unknown, path: string, complaints: Complaints): ConditionClause[] {
  if (value === undefined) return [];
  if (!isRecord(value)) {
    complaints.error(path, `expected an object of operators, not ${typeName(value)}`);
    return [];
  }
  return Object.entries(value).flatMap(([operator, keys]) => {
    const at = `${path}.${operator}`;
    if (operatorOf(operator) === null) {
      complaints.error(at, `"${operator}" is no condition operator`);
      return [];
    }
    if (!isRecord(keys)) {
      complaints.error(at, `expected an object of condition keys, not ${typeName(keys)}`);
      return [];
    }
    return Object.entries(keys).map(([key, values]) => ({
      operator,
      key,
      values: readScalars(values, `${at}.${key}`, complaints),
    }));
  });
}

function readPrincipals(
  value: Record<string, unknown>,
  path: string,
  complaints: Complaints,
): PrincipalElement | null {
  if ("Principal" in value && "NotPrincipal" in value)
    complaints.error(path, "has both Principal and NotPrincipal; expected one");
  if ("Principal" in value)
    return parsePrincipal(value.Principal, `${path}.Principal`, { negated: false, complaints });
  if (!("NotPrincipal" in value)) return null;
  if (value.Effect === "Allow")
    complaints.warn(
      `${path}.NotPrincipal`,
      "Allow with NotPrincipal grants everyone it does not name, anonymous callers too",
    );
  return parsePrincipal(value.NotPrincipal, `${path}.NotPrincipal`, { negated: true, complaints });
}

/** Reads one statement into its normal form; what is wrong goes to the complaints, with its path. */
export function parseStatement(value: unknown, path: string, complaints: Complaints): Statement | null {
  if (!isRecord(value)) {
    complaints.error(path, `expected a statement object, not ${typeName(value)}`);
    return null;
  }
  for (const name of Object.keys(value))
    if (!members.has(name)) complaints.error(`${path}.${name}`, "is no element of a statement");
  const effect = readEffect(value.Effect, `${path}.Effect`, complaints);
  const actions = readPair(value, "Action", { path, complaints });
  if (actions === null) complaints.error(path, "has neither Action nor NotAction");
  else checkActions(actions, effect, `${path}.${actions.negated ? "NotAction" : "Action"}`, complaints);
  const resources = readPair(value, "Resource", { path, complaints });
  if (resources !== null)
    checkResources(
      resources,
      effect,
      `${path}.${resources.negated ? "NotResource" : "Resource"}`,
      complaints,
    );
  return {
    path,
    sid: typeof value.Sid === "string" ? value.Sid : null,
    effect,
    actions: actions ?? { negated: false, patterns: [] },
    resources,
    principals: readPrincipals(value, path, complaints),
    conditions: readConditions(value.Condition, `${path}.Condition`, complaints),
    written: value,
  };
}
