"use client";

import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { call } from "@/components/api/call";
import type { ResponseOf } from "@/lib/contract/endpoint";
import { endpoints as eventEndpoints } from "@/lib/contract/endpoints/events";
import { endpoints as postureEndpoints } from "@/lib/contract/endpoints/posture";
import { endpoints } from "@/lib/contract/endpoints/resources";

export type ResourceData = ResponseOf<typeof endpoints.getResource>;
export type Relations = ResponseOf<typeof endpoints.resourceRelations>["relations"];
export type Reach = ResponseOf<typeof endpoints.reach>;

/** A resource by its ARN or id. The scope bar does not hide it: what one may see decides. */
export function useResource(resource: string) {
  return useQuery({
    queryKey: ["resource", resource],
    queryFn: ({ signal }) => call(endpoints.getResource, { query: { resource }, signal }),
    placeholderData: undefined,
  });
}

/** What the checks say of it, worst first; the scope bar does not hide that either. */
export function useResourceFindings(resource: string) {
  return useInfiniteQuery({
    queryKey: ["findings", "resource", resource],
    queryFn: ({ pageParam, signal }) =>
      call(postureEndpoints.listFindings, {
        query: { resource: [resource], cursor: pageParam, limit: 100 },
        signal,
      }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    placeholderData: undefined,
  });
}

/** What it names and what names it. */
export function useRelations(resource: string, enabled: boolean) {
  return useQuery({
    queryKey: ["resource", resource, "relations"],
    queryFn: ({ signal }) => call(endpoints.resourceRelations, { query: { resource }, signal }),
    placeholderData: undefined,
    enabled,
  });
}

/** Who can read, write, delete and administer it. */
export function useReach(resource: string, enabled: boolean) {
  return useQuery({
    queryKey: ["resource", resource, "reach"],
    queryFn: ({ signal }) => call(endpoints.reach, { query: { resource }, signal }),
    placeholderData: undefined,
    enabled,
  });
}

const yearMs = 365 * 86_400_000;
const dayMs = 86_400_000;

/** What was done to it: the newest events that name it, over the last year. */
export function useResourceEvents(resource: string, changesOnly: boolean, enabled: boolean) {
  return useQuery({
    queryKey: ["resource", resource, "events", changesOnly],
    queryFn: ({ signal }) => {
      const now = Math.ceil(Date.now() / dayMs) * dayMs;
      const span = { from: new Date(now - yearMs).toISOString(), to: new Date(now).toISOString() };
      const readOnly = changesOnly ? "false" : undefined;
      return call(eventEndpoints.listEvents, {
        query: { ...span, resource: [resource], readOnly, limit: 25 },
        signal,
      });
    },
    enabled,
  });
}
