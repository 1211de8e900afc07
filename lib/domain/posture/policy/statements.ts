import type { PolicyDocument } from "../resources/shape";

/** One statement, as far as checks on exposure read it. */
export type Statement = {
  Effect?: string;
  Principal?: unknown;
  NotPrincipal?: unknown;
  Action?: string | string[];
  NotAction?: string | string[];
  Resource?: string | string[];
  Condition?: Record<string, Record<string, unknown>>;
};

function decoded(text: string): string {
  return text.trimStart().startsWith("%7B") ? decodeURIComponent(text) : text;
}

export function list(value: unknown): string[] {
  if (value === undefined || value === null) return [];
  return (Array.isArray(value) ? value : [value]).map(String);
}

/** The statements of a policy: JSON text (plain or percent-encoded) or the parsed object. Throws on text that is no JSON. */
export function statementsOf(policy: PolicyDocument): Statement[] {
  const document: unknown = typeof policy === "string" ? JSON.parse(decoded(policy)) : policy;
  if (typeof document !== "object" || document === null || !("Statement" in document)) return [];
  const { Statement } = document;
  return (Array.isArray(Statement) ? Statement : [Statement]).filter(
    (one): one is Statement => typeof one === "object" && one !== null,
  );
}

/** True when the principal is everyone: "*" or {"AWS": "*"}. */
export function namesEveryone(principal: unknown): boolean {
  if (principal === "*") return true;
  if (typeof principal !== "object" || principal === null) return false;
  return "AWS" in principal && list(principal.AWS).includes("*");
}

/**
 * Condition keys that, compared with fixed values, narrow "everyone" to known callers; from "The meaning of public" in
 * the S3 user guide, and kms:CallerAccount, lambda:FunctionUrlAuthType's counterparts for the other services.
 */
const narrowingKeys = new Set([
  "aws:principalorgid",
  "aws:principalorgpaths",
  "aws:principalaccount",
  "aws:principalarn",
  "aws:sourceaccount",
  "aws:sourceowner",
  "aws:sourceorgid",
  "aws:sourcearn",
  "aws:sourcevpc",
  "aws:sourcevpce",
  "aws:sourceip",
  "aws:userid",
  "kms:calleraccount",
  "s3:dataaccesspointaccount",
  "s3:dataaccesspointarn",
  "sns:endpoint",
]);

/** An address range so wide that it keeps nobody out. */
function wideRange(value: string): boolean {
  const prefix = Number(value.split("/")[1] ?? "32");
  return value.includes(":") ? prefix < 32 : prefix < 8;
}

function isFixed(key: string, value: string): boolean {
  if (key === "aws:sourceip") return !wideRange(value);
  if (key === "aws:sourcearn" || key === "aws:principalarn")
    return !/^(\*|arn:[^:]*:[^:]*:[^:]*:(\*:|:\*))/.test(value);
  return !value.startsWith("*");
}

/** True when a condition narrows the callers to known ones. A negated or `IfExists` operator narrows nothing. */
export function narrowsCallers(condition: Statement["Condition"]): boolean {
  return Object.entries(condition ?? {}).some(([operator, keys]) => {
    if (
      !/^(ForAnyValue:)?(StringEquals|StringEqualsIgnoreCase|StringLike|ArnEquals|ArnLike|IpAddress)$/.test(
        operator,
      )
    ) {
      return false;
    }
    return Object.entries(keys).some(([key, values]) => {
      const name = key.toLowerCase();
      const given = list(values);
      return narrowingKeys.has(name) && given.length > 0 && given.every((value) => isFixed(name, value));
    });
  });
}

/** The statements that let anyone in the world do something. */
export function publicStatements(policy: PolicyDocument): Statement[] {
  return statementsOf(policy).filter((statement) => {
    if (statement.Effect !== "Allow" || narrowsCallers(statement.Condition)) return false;
    return namesEveryone(statement.Principal) || statement.NotPrincipal !== undefined;
  });
}

/** The actions of a statement, for a sentence. */
export function actionsOf(statement: Statement): string {
  const actions = list(statement.Action);
  return actions.length > 0 ? actions.join(", ") : `everything but ${list(statement.NotAction).join(", ")}`;
}
