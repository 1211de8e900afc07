"use client";

import { parseAsArrayOf, parseAsString, parseAsStringLiteral, useQueryStates } from "nuqs";
import { useMemo } from "react";
import { useNow } from "./clock";
import { defaultRange, type Range, rangeNames, spanOf, steadyNow } from "./scope-range";
import { useAccountsOfUnits } from "./scope-units";

const parsers = {
  accounts: parseAsArrayOf(parseAsString).withDefault([]),
  unit: parseAsArrayOf(parseAsString).withDefault([]),
  regions: parseAsArrayOf(parseAsString).withDefault([]),
  range: parseAsStringLiteral(rangeNames).withDefault(defaultRange),
  from: parseAsString,
  to: parseAsString,
};

/**
 * What the scope bar says, kept in the URL: `accounts` or `unit`, `regions`, `range` or `from` and `to`.
 * `query` is what the API takes: lists left out when empty, `from` and `to` as instants in UTC.
 */
export function useScope() {
  const [scope, setScope] = useQueryStates(parsers, { history: "push" });
  const now = steadyNow(useNow() ?? Date.now());
  const { accounts: chosen, unit, regions, range, from, to } = scope;
  const accounts = useAccountsOfUnits(chosen, unit);
  const query = useMemo(
    () => ({
      accounts: accounts.length > 0 ? accounts : undefined,
      regions: regions.length > 0 ? regions : undefined,
      ...spanOf({ range, from, to }, now),
    }),
    [accounts, regions, range, from, to, now],
  );
  return {
    ...scope,
    query,
    setAccounts: (value: string[]) => setScope({ accounts: value, unit: null }),
    setUnits: (value: string[]) => setScope({ unit: value, accounts: null }),
    setRegions: (value: string[]) => setScope({ regions: value }),
    setRange: (value: Range) => setScope({ range: value, from: null, to: null }),
    setSpan: (value: { from: string; to: string }) => setScope(value),
  };
}
