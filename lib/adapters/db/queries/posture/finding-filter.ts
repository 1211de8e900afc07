import type { AccountScope } from "@/lib/domain/scope/account-scope";
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
  /** Text that resource, check or reason contain. */
  q?: string;
};

/** SQL conditions with the values they name; `except` leaves one field's own condition out, for its facet. */
export type Conditions = { where(except?: FacetField): string; values: unknown[] };

function likePattern(text: string): string {
  return `%${text.replace(/[\\%_]/g, "\\$&")}%`;
}

/** The conditions of a filter in a scope, as parameters from $1 on. */
export function conditionsOf(scope: AccountScope, filter: FindingFilter): Conditions {
  const values: unknown[] = [scopeAccounts(scope)];
  const parts: { field?: string; sql: string }[] = [{ sql: "($1::text[] IS NULL OR account = ANY ($1))" }];
  const add = (field: string, value: unknown, sql: (parameter: string) => string) => {
    values.push(value);
    parts.push({ field, sql: sql(`$${values.length}`) });
  };
  for (const field of ["severity", "status", "check", "service", "layer", "resource", "source"] as const) {
    const asked = filter[field];
    if (asked && asked.length > 0) add(field, asked, (p) => `"${field}" = ANY (${p}::text[])`);
  }
  if (filter.principle && filter.principle.length > 0) {
    add("principle", filter.principle, (p) => `principle::text = ANY (${p}::text[])`);
  }
  if (filter.regions && filter.regions.length > 0) {
    add("region", filter.regions, (p) => `(region = 'global' OR region = ANY (${p}::text[]))`);
  }
  if (filter.q) {
    add(
      "q",
      likePattern(filter.q),
      (p) => `(resource ILIKE ${p} OR "check" ILIKE ${p} OR reason ILIKE ${p} OR title ILIKE ${p})`,
    );
  }
  return {
    values,
    where: (except) =>
      parts
        .filter((part) => except === undefined || part.field !== except)
        .map((part) => part.sql)
        .join(" AND "),
  };
}
