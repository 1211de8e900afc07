"use client";

import { useQuery } from "@tanstack/react-query";
import { createContext, type ReactNode, useContext } from "react";
import { call } from "@/components/api/call";
import { PlacedAccountsProvider } from "@/components/ui/scope-units";
import type { ResponseOf } from "@/lib/contract/endpoint";
import { endpoints } from "@/lib/contract/endpoints/system";

export type ScopeChoices = ResponseOf<typeof endpoints.scope>;

const nothing: ScopeChoices = {
  organisation: null,
  accounts: [],
  regions: [],
  events: { from: null, to: null, count: 0 },
  snapshotAt: null,
  demo: false,
};

export const scopeChoicesKey = ["scope"] as const;
const ScopeChoicesContext = createContext(nothing);

/** Keeps what the scope bar offers fresh; the server sends the first answer with the page. */
export function ScopeChoicesProvider({ first, children }: { first: ScopeChoices; children: ReactNode }) {
  const { data } = useQuery({
    queryKey: scopeChoicesKey,
    queryFn: ({ signal }) => call(endpoints.scope, { signal }),
    initialData: first,
    refetchInterval: 60_000,
  });
  return (
    <ScopeChoicesContext value={data}>
      <PlacedAccountsProvider value={data.accounts}>{children}</PlacedAccountsProvider>
    </ScopeChoicesContext>
  );
}

/** The accounts and regions there are, and how fresh the data is. */
export function useScopeChoices(): ScopeChoices {
  return useContext(ScopeChoicesContext);
}

/** What people call an account: its name where it has one. */
export function useAccountName(): (id: string) => string {
  const { accounts } = useScopeChoices();
  return (id) => accounts.find((account) => account.id === id)?.name ?? id;
}
