"use client";

import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { call } from "@/components/api/call";
import { endpoints } from "@/lib/contract/endpoints/events";
import type { TimelineQuery } from "./filter/use-filters";

const pageSize = 200;
const firstPage: string | undefined = undefined;

/** The events under the filters, newest first, a page at a time; `events` holds the pages read so far. */
export function useEvents(query: TimelineQuery) {
  const answer = useInfiniteQuery({
    queryKey: ["events", query],
    queryFn: ({ pageParam, signal }) =>
      call(endpoints.listEvents, { query: { ...query, limit: pageSize, cursor: pageParam }, signal }),
    initialPageParam: firstPage,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });
  const events = useMemo(() => answer.data?.pages.flatMap((page) => page.events) ?? [], [answer.data]);
  return { ...answer, events };
}

/** Totals and the most frequent values under the filters. */
export function useFacets(query: TimelineQuery) {
  return useQuery({
    queryKey: ["events", "facets", query],
    queryFn: ({ signal }) => call(endpoints.eventFacets, { query: { ...query, top: 12 }, signal }),
  });
}

/** Events and errors over time under the filters. */
export function useHistogram(query: TimelineQuery) {
  return useQuery({
    queryKey: ["events", "histogram", query],
    queryFn: ({ signal }) => call(endpoints.eventHistogram, { query, signal }),
  });
}

/** One event with its record and its surroundings; asks nothing while none is chosen. */
export function useEvent(id: string | null) {
  return useQuery({
    queryKey: ["event", id],
    queryFn: ({ signal }) => call(endpoints.getEvent, { params: { id: id ?? "" }, signal }),
    enabled: id !== null,
    staleTime: 300_000,
  });
}

/** What could not be loaded, newest first; `limit` of one asks only how many there are. */
export function useRejects(limit = 100) {
  const answer = useInfiniteQuery({
    queryKey: ["events", "rejects", limit],
    queryFn: ({ pageParam, signal }) =>
      call(endpoints.listRejects, { query: { limit, cursor: pageParam }, signal }),
    initialPageParam: firstPage,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });
  const rejects = useMemo(() => answer.data?.pages.flatMap((page) => page.rejects) ?? [], [answer.data]);
  return { ...answer, rejects, total: answer.data?.pages[0]?.total ?? 0 };
}
