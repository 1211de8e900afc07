"use client";

import { parseAsArrayOf, parseAsString, useQueryStates } from "nuqs";
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
] as const;
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
