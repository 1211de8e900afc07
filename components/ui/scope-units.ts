"use client";

import { createContext, useContext, useMemo } from "react";
import { accountsIn, type PlacedAccount } from "./units";

const PlacedAccounts = createContext<readonly PlacedAccount[]>([]);

/** Tells what is inside it which account lies in which organisational unit. */
export const PlacedAccountsProvider = PlacedAccounts.Provider;

/** The accounts that a scope of accounts, or else of units, comes to; none: all. */
export function useAccountsOfUnits(accounts: string[], units: readonly string[]): string[] {
  const placed = useContext(PlacedAccounts);
  return useMemo(
    () => (accounts.length > 0 || units.length === 0 ? accounts : accountsIn(placed, units)),
    [accounts, units, placed],
  );
}
