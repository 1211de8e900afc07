"use client";

import { parseAsArrayOf, parseAsString, useQueryStates } from "nuqs";
import { useCallback } from "react";
import type { CheckField } from "./filter-checks";

const list = parseAsArrayOf(parseAsString).withDefault([]);
const parsers = {
  ...{
    origin: list,
    state: list,
    severity: list,
    principle: list,
    layer: list,
    service: list,
    framework: list,
  },
  q: parseAsString.withDefault(""),
};

/** The filters of the catalogue, kept in the URL. */
export function useCheckFilter() {
  const [filter, set] = useQueryStates(parsers, { history: "push" });
  const toggle = useCallback(
    (field: CheckField, value: string) =>
      set((old) => ({
        [field]: old[field].includes(value)
          ? old[field].filter((one) => one !== value)
          : [...old[field], value],
      })),
    [set],
  );
  const setText = useCallback((q: string) => set({ q: q || null }, { history: "replace" }), [set]);
  const clear = useCallback(() => set(null), [set]);
  return { filter, toggle, setText, clear };
}
