"use client";

import { parseAsArrayOf, parseAsString, parseAsStringLiteral, useQueryStates } from "nuqs";
import { useCallback, useMemo } from "react";
import type { FindingFilters } from "./use-posture";

const list = parseAsArrayOf(parseAsString).withDefault([]);

const parsers = {
  principle: list,
  severity: list,
  status: list,
  check: list,
  service: list,
  layer: list,
  resource: list,
  source: list,
  life: list,
  due: list,
  owner: list,
  exception: list,
  q: parseAsString.withDefault(""),
};

export const filterFields = [
  "principle",
  "severity",
  "status",
  "check",
  "service",
  "layer",
  "resource",
  "source",
  "life",
  "due",
  "owner",
  "exception",
] as const;
export const sorts = ["worst", "due", "changed"] as const;
export const groupings = ["check", "resource", "account"] as const;
export type Sort = (typeof sorts)[number];
export type Grouping = (typeof groupings)[number];

const options = {
  sort: parseAsStringLiteral(sorts).withDefault("worst"),
  by: parseAsStringLiteral(groupings),
};

/** In which order the findings stand, and by what they are grouped; kept in the URL. */
export function useListOptions() {
  const [{ sort, by }, set] = useQueryStates(options, { history: "push" });
  const setSort = useCallback((to: Sort) => set({ sort: to === "worst" ? null : to }), [set]);
  const setBy = useCallback((to: Grouping | null) => set({ by: to }), [set]);
  return { sort, by, setSort, setBy };
}

export type FilterField = (typeof filterFields)[number];

/** The filters of the findings, kept in the URL. */
export function useFindingFilters() {
  const [values, set] = useQueryStates(parsers, { history: "push" });
  const filters = useMemo((): FindingFilters => {
    const chosen = filterFields.filter((field) => values[field].length > 0);
    return {
      ...Object.fromEntries(chosen.map((field) => [field, values[field]])),
      ...(values.q.trim() === "" ? {} : { q: values.q.trim() }),
    };
  }, [values]);
  const toggle = useCallback(
    (field: FilterField, value: string) =>
      set((old) => ({
        [field]: old[field].includes(value)
          ? old[field].filter((one) => one !== value)
          : [...old[field], value],
      })),
    [set],
  );
  const setText = useCallback((q: string) => set({ q: q || null }, { history: "replace" }), [set]);
  const clear = useCallback(() => set(null), [set]);
  return { values, filters, toggle, setText, clear };
}
