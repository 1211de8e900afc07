import { likePattern } from "@/lib/adapters/db/like-pattern";
import type { AccountScope } from "@/lib/domain/scope/account-scope";

/** The filters of the timeline, parsed. Values may start with `!` (exclude) and hold `*` (any characters). */
export type EventQuery = {
  /** ISO 8601, UTC; from is included, to is not. */
  from: string;
  to: string;
  regions?: string[];
  actor?: string[];
  person?: string[];
  kind?: string[];
  name?: string[];
  source?: string[];
  region?: string[];
  account?: string[];
  ip?: string[];
  resource?: string[];
  error?: string[];
  session?: string[];
  readOnly?: "true" | "false";
  q?: string;
};

/** Conditions for a WHERE clause and their parameters, numbered from $1. */
export type Where = { sql: string; values: unknown[] };

type Add = (value: unknown) => string;
type Match = (value: string, add: Add) => string;

const anyOf = (parts: string[]) => (parts.length === 1 ? (parts[0] ?? "true") : `(${parts.join(" OR ")})`);

/** `*` becomes `%`; everything else stands for itself. */
const pattern = (value: string) => value.split("*").map(likePattern).join("%");

const column =
  (name: string): Match =>
  (value, add) =>
    value.includes("*") ? `${name} ILIKE ${add(pattern(value))}` : `${name} = ${add(value)}`;

const actor: Match = (value, add) =>
  /[:/]/.test(value) ? column("actor")(value, add) : column("actor_name")(value, add);

const person: Match = (value, add) => `person ILIKE ${add(pattern(value))}`;

const ip: Match = (value, add) =>
  value.includes("/")
    ? `CASE WHEN pg_input_is_valid(ip, 'inet') AND pg_input_is_valid(${add(value)}, 'cidr') THEN ip::inet <<= ${add(value)}::text::cidr ELSE false END`
    : column("ip")(value, add);

/** Events name a resource by ARN or by its own id; either finds it, and a pattern finds whatever it fits. */
const resource: Match = (value, add) => {
  if (value.includes("*"))
    return `EXISTS (SELECT 1 FROM unnest(resources) AS r WHERE r ILIKE ${add(pattern(value))})`;
  if (value.startsWith("arn:")) {
    const own = value.slice(Math.max(value.lastIndexOf("/"), value.lastIndexOf(":")) + 1);
    return `resources && ${add([value, own].filter(Boolean))}::text[]`;
  }
  const tail = likePattern(value);
  return `(resources @> ARRAY[${add(value)}]::text[] OR EXISTS (SELECT 1 FROM unnest(resources) AS r WHERE r LIKE ${add(`%/${tail}`)} OR r LIKE ${add(`%:${tail}`)}))`;
};

const error: Match = (value, add) =>
  value === "none" ? "error IS NULL" : value === "*" ? "error IS NOT NULL" : column("error")(value, add);

const matches = {
  actor,
  person,
  kind: column("actor_kind"),
  name: column("name"),
  source: column("source"),
  region: column("region"),
  account: column("account"),
  ip,
  resource,
  error,
  session: column("session"),
} satisfies Partial<Record<keyof EventQuery, Match>>;

function fieldCondition(values: readonly string[], match: Match, add: Add): string[] {
  const included = values.filter((value) => !value.startsWith("!"));
  const excluded = values
    .filter((value) => value.startsWith("!") && value.length > 1)
    .map((value) => value.slice(1));
  return [
    ...(included.length > 0 ? [anyOf(included.map((value) => match(value, add)))] : []),
    ...excluded.map((value) => `(${match(value, add)}) IS NOT TRUE`),
  ];
}

function freeText(q: string, add: Add): string {
  const term = add(`%${likePattern(q)}%`);
  const columns = ["name", "actor_name", "actor", "person", "error", "ip", "account"].map(
    (name) => `${name} ILIKE ${term}`,
  );
  return anyOf([...columns, `EXISTS (SELECT 1 FROM unnest(resources) AS r WHERE r ILIKE ${term})`]);
}

/** The condition that keeps an answer within the accounts a person may see. */
export function scopeCondition(scope: AccountScope, add: Add): string[] {
  return scope.all ? [] : [`account = ANY(${add([...scope.accounts])}::text[])`];
}

/** The WHERE clause of a timeline question. Every value is a parameter. */
export function eventWhere(scope: AccountScope, query: EventQuery): Where {
  const values: unknown[] = [];
  const add: Add = (value) => `$${values.push(value)}`;
  const conditions = [
    `event_time >= ${add(query.from)}::timestamptz`,
    `event_time < ${add(query.to)}::timestamptz`,
    ...scopeCondition(scope, add),
    ...(query.regions?.length ? [`region = ANY(${add(query.regions)}::text[])`] : []),
    ...Object.entries(matches).flatMap(([field, match]) => {
      const given = query[field as keyof typeof matches];
      return given?.length ? fieldCondition(given, match, add) : [];
    }),
    ...(query.readOnly ? [`read_only = ${add(query.readOnly === "true")}`] : []),
    ...(query.q ? [freeText(query.q, add)] : []),
  ];
  return { sql: conditions.join("\n    AND "), values };
}
