"use client";

import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { call } from "@/components/api/call";
import { useScope } from "@/components/ui/use-scope";
import type { ResponseOf } from "@/lib/contract/endpoint";
import { endpoints } from "@/lib/contract/endpoints/posture";

export type Overview = ResponseOf<typeof endpoints.overview>;
export type Scorecard = ResponseOf<typeof endpoints.principle>;
export type Finding = ResponseOf<typeof endpoints.getFinding>;
export type FindingPage = ResponseOf<typeof endpoints.listFindings>;
export type ListedFinding = FindingPage["findings"][number];

/** The overview of what the scope bar says. */
export function useOverview() {
  const { query } = useScope();
  return useQuery({
    queryKey: ["overview", query],
    queryFn: ({ signal }) => call(endpoints.overview, { query, signal }),
  });
}

/** One principle's scorecard in the scope. */
export function useScorecard(principle: number) {
  const { query } = useScope();
  return useQuery({
    queryKey: ["scorecard", principle, query],
    queryFn: ({ signal }) => call(endpoints.principle, { params: { principle }, query, signal }),
  });
}

/** One finding; nothing is asked while the id is null. */
export function useFinding(id: string | null) {
  return useQuery({
    queryKey: ["finding", id],
    queryFn: ({ signal }) => call(endpoints.getFinding, { params: { id: id ?? "" }, signal }),
    enabled: id !== null,
    placeholderData: undefined,
  });
}

export type FindingFilters = Partial<
  Record<
    | "principle"
    | "severity"
    | "status"
    | "check"
    | "service"
    | "layer"
    | "resource"
    | "source"
    | "life"
    | "due"
    | "owner"
    | "exception"
    | "id",
    string[]
  >
> & { q?: string };

/** The filters of a list of findings together with the scope, as the API takes them. */
export function useFindingQuery(filters: FindingFilters) {
  const { query } = useScope();
  return { ...filters, accounts: query.accounts, regions: query.regions };
}

/** Findings page by page. */
export function useFindings(
  filters: FindingFilters,
  enabled = true,
  sort: "worst" | "due" | "changed" = "worst",
) {
  const query = useFindingQuery(filters);
  return useInfiniteQuery({
    queryKey: ["findings", query, sort],
    queryFn: ({ pageParam, signal }) =>
      call(endpoints.listFindings, { query: { ...query, sort, cursor: pageParam, limit: 100 }, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    enabled,
  });
}
