"use client";

import { parseAsArrayOf, parseAsString, useQueryStates } from "nuqs";
import { useMemo } from "react";
import { useScope } from "@/components/ui/use-scope";
import { type FilterField, filterFields } from "./fields";
import { type Filters, isUnfiltered } from "./filters";

const list = parseAsArrayOf(parseAsString);
const parsers = {
  actor: list,
  person: list,
  kind: list,
  name: list,
  source: list,
  region: list,
  account: list,
  ip: list,
  resource: list,
  error: list,
  session: list,
  readOnly: list,
  q: parseAsString,
} satisfies Record<FilterField | "q", unknown>;

/** The filters of the timeline, kept in the URL; `query` is what the API takes, the scope bar included. */
export function useFilters() {
  const [held, setHeld] = useQueryStates(parsers, { history: "push" });
  const { query: scope } = useScope();
  const filters = useMemo<Filters>(() => {
    const fields: Filters["fields"] = {};
    for (const field of filterFields) if (held[field]?.length) fields[field] = held[field];
    return { fields, q: held.q ?? "" };
  }, [held]);
  const query = useMemo(() => queryOf(filters, scope), [filters, scope]);
  return {
    filters,
    query,
    setFilters: (next: Filters) => setHeld({ ...allNull, ...next.fields, q: next.q || null }),
    clear: () => setHeld(null),
    unfiltered: isUnfiltered(filters),
  };
}

export type TimelineQuery = ReturnType<typeof useFilters>["query"];

const allNull = Object.fromEntries(filterFields.map((field) => [field, null])) as Record<FilterField, null>;

function queryOf<Scope extends object>({ fields, q }: Filters, scope: Scope) {
  const { readOnly, ...lists } = fields;
  return { ...scope, ...lists, readOnly: readOnly?.[0], q: q || undefined };
}
