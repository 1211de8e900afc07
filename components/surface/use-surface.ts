"use client";

import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { parseAsArrayOf, parseAsString, parseAsStringLiteral, useQueryStates } from "nuqs";
import { call } from "@/components/api/call";
import { useScope } from "@/components/ui/use-scope";
import type { ResponseOf } from "@/lib/contract/endpoint";
import { endpoints } from "@/lib/contract/endpoints/surface";

export type Surface = ResponseOf<typeof endpoints.attackSurface>;
export type Exposure = Surface["exposures"][number];
export type NetworkSummary = Surface["networks"][number];
export type Network = ResponseOf<typeof endpoints.surfaceOfNetwork>["network"];
export type NetworkNode = Network["nodes"][number];
export type Protection = Exposure["protections"][number];

const list = parseAsArrayOf(parseAsString).withDefault([]);
export const views = ["list", "networks"] as const;

/** What the page shows, kept in the URL. */
export function useSurfaceState() {
  return useQueryStates(
    {
      view: parseAsStringLiteral(views).withDefault("list"),
      status: list,
      severity: list,
      kind: list,
      q: parseAsString.withDefault(""),
      exposure: parseAsString,
      network: parseAsString,
      node: parseAsString,
    },
    { history: "replace" },
  );
}

type Filters = Pick<ReturnType<typeof useSurfaceState>[0], "status" | "severity" | "kind" | "q">;

/** What the internet reaches in the scope, as far as it fits the filters. */
export function useSurface({ status, severity, kind, q }: Filters) {
  const { accounts, regions } = useScope().query;
  const query = { accounts, regions, status, severity, kind, ...(q.trim() ? { q: q.trim() } : {}) };
  return useQuery({
    queryKey: ["surface", query],
    queryFn: ({ signal }) => call(endpoints.attackSurface, { query, signal }),
    placeholderData: keepPreviousData,
  });
}

/** One network in its tiers; nothing is asked while the id is null. */
export function useNetwork(id: string | null) {
  const { accounts } = useScope().query;
  return useQuery({
    queryKey: ["surface-network", id, accounts],
    queryFn: ({ signal }) =>
      call(endpoints.surfaceOfNetwork, { params: { id: id ?? "" }, query: { accounts }, signal }),
    enabled: id !== null,
    placeholderData: undefined,
  });
}
