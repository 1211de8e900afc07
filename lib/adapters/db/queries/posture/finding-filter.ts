import type { AccountScope } from "@/lib/domain/scope/account-scope";
import type { FindingKind } from "./finding-kinds";
import { scopeAccounts } from "./scope-accounts";

export const facetFields = [
  "principle",
  "severity",
  "status",
  "service",
  "account",
  "layer",
  "source",
] as const;
export type FacetField = (typeof facetFields)[number];
const kindFields = ["principle", "severity", "status", "check", "service", "layer", "source"] as const;

/** What a person asked to see; a missing member asks for everything. */
export type FindingFilter = {
  principle?: readonly string[];
  severity?: readonly string[];
  status?: readonly string[];
  check?: readonly string[];
  service?: readonly string[];
  layer?: readonly string[];
  resource?: readonly string[];
  /** Who says it: heptagon, securityhub, prowler, guardduty. */
  source?: readonly string[];
  regions?: readonly string[];
  /** `new`: opened for the first time within the last seven days. */
  life?: readonly ("new" | "open" | "reopened" | "resolved")[];
  /** `week`: due within the next seven days. */
  due?: readonly ("overdue" | "week")[];
  /** E-mail addresses; `none` for what nobody looks after. */
  owner?: readonly string[];
  /** Ids of exceptions: what each of them mutes. */
  exception?: readonly string[];
  id?: readonly string[];
  /** Text that the resource contains, or the check: `checksOfText` are those whose words do. */
  q?: string;
  checksOfText?: readonly string[];
};

const lifeConditions = {
  new: "(life = 'open' AND opened_at >= now() - interval '7 days')",
  open: "life IN ('open', 'reopened')",
  reopened: "life = 'reopened'",
  resolved: "life = 'resolved'",
} as const;
const dueConditions = {
  overdue: "due_at < now()",
  week: "(due_at >= now() AND due_at < now() + interval '7 days')",
} as const;

/** SQL conditions with the values they name. */
export type Conditions = { where: string; values: unknown[] };

function likePattern(text: string): string {
  return `%${text.replace(/[\\%_]/g, "\\$&")}%`;
}

function given<T>(values: readonly T[] | undefined): values is readonly T[] {
  return values !== undefined && values.length > 0;
}

/** True when the filter asks for what is known of single findings only, so that counts by kind do not answer it. */
export function isNarrow({ id, resource, life, due, owner, exception, q }: FindingFilter): boolean {
  return (
    given(id) ||
    given(resource) ||
    given(life) ||
    given(due) ||
    given(owner) ||
    given(exception) ||
    Boolean(q)
  );
}

/** The kinds that a filter leaves, as far as it asks about kinds; `except` leaves one field's own condition out. */
export function keptKinds(
  kinds: readonly FindingKind[],
  filter: FindingFilter,
  except?: FacetField,
): FindingKind[] {
  const asked = kindFields.filter((field) => field !== except && given(filter[field]));
  return kinds.filter((kind) => asked.every((field) => filter[field]?.includes(String(kind[field]))));
}

/** The conditions of a filter in a scope, as parameters from $1 on. */
export function conditionsOf(scope: AccountScope, filter: FindingFilter): Conditions {
  const values: unknown[] = [scopeAccounts(scope)];
  const parts = ["($1::text[] IS NULL OR account = ANY ($1))"];
  const add = (value: unknown, sql: (parameter: string) => string) => {
    values.push(value);
    parts.push(sql(`$${values.length}`));
  };
  for (const field of [
    "severity",
    "status",
    "check",
    "service",
    "layer",
    "resource",
    "source",
    "id",
  ] as const) {
    const asked = filter[field];
    if (given(asked)) add(asked, (p) => `"${field}" = ANY (${p}::text[])`);
  }
  if (given(filter.principle)) add(filter.principle, (p) => `principle = ANY (${p}::int[])`);
  if (given(filter.regions)) {
    add(["global", ...filter.regions], (p) => `region = ANY (${p}::text[])`);
  }
  if (given(filter.life)) {
    parts.push(`(${filter.life.map((life) => lifeConditions[life]).join(" OR ")})`);
  }
  if (given(filter.due)) parts.push(`(${filter.due.map((due) => dueConditions[due]).join(" OR ")})`);
  if (given(filter.owner)) {
    const nobody = filter.owner.includes("none") ? "owner IS NULL OR " : "";
    add(filter.owner, (p) => `(${nobody}owner = ANY (${p}::text[]))`);
  }
  if (given(filter.exception)) add(filter.exception, (p) => `mute_exception = ANY (${p}::uuid[])`);
  if (filter.q) {
    const pattern = likePattern(filter.q);
    add(
      pattern,
      (p) => `(resource ILIKE ${p} OR title ILIKE ${p} OR "check" = ANY ($${values.length + 1}::text[]))`,
    );
    values.push(filter.checksOfText ?? []);
  }
  return { values, where: parts.join(" AND ") };
}
