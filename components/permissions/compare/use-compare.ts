"use client";

import { useQuery } from "@tanstack/react-query";
import { parseAsString, useQueryStates } from "nuqs";
import { call } from "@/components/api/call";
import { useScope } from "@/components/ui/use-scope";
import type { ResponseOf } from "@/lib/contract/endpoint";
import { endpoints } from "@/lib/contract/endpoints/compare-permissions";

export type Comparison = ResponseOf<typeof endpoints.comparePermissions>;
export type Difference = Comparison["difference"];
export type ServiceDifference = Difference["services"][number];
export type ComparedAction = ServiceDifference["gained"][number];

/** Who is compared with whom, and when; kept in the URL. */
export function useCompareState() {
  return useQueryStates(
    {
      left: parseAsString.withDefault(""),
      right: parseAsString.withDefault(""),
      leftAt: parseAsString.withDefault(""),
      rightAt: parseAsString.withDefault(""),
      service: parseAsString,
    },
    { history: "push" },
  );
}
export type CompareState = ReturnType<typeof useCompareState>[0];

/** What one can and the other cannot; asks nothing until both are named. */
export function useComparison({ left, right, leftAt, rightAt }: Omit<CompareState, "service">) {
  const { accounts } = useScope().query;
  const query = { accounts, left, right, leftAt: leftAt || undefined, rightAt: rightAt || undefined };
  return useQuery({
    queryKey: ["permissions", "compare", query],
    queryFn: ({ signal }) => call(endpoints.comparePermissions, { query, signal }),
    enabled: left !== "" && right !== "",
    placeholderData: undefined,
  });
}
