"use client";

import { useQuery } from "@tanstack/react-query";
import { call } from "@/components/api/call";
import { useScope } from "@/components/ui/use-scope";
import type { ResponseOf } from "@/lib/contract/endpoint";
import { endpoints } from "@/lib/contract/endpoints/escalations";

export type Escalations = ResponseOf<typeof endpoints.escalations>;
export type Escalation = Escalations["escalations"][number];
export type Step = Escalation["steps"][number];
export type EscalationGraph = ResponseOf<typeof endpoints.escalationGraph>;

function useQueryOf(day: string) {
  const { accounts } = useScope().query;
  return { accounts, at: day || undefined };
}

/** Who of the scope can become administrator, and how; at the end of a day when one is given. */
export function useEscalations(day: string) {
  const query = useQueryOf(day);
  return useQuery({
    queryKey: ["permissions", "escalations", query],
    queryFn: ({ signal }) => call(endpoints.escalations, { query, signal }),
    staleTime: 60_000,
  });
}

/** The same as a graph, with the fewest steps that end all ways. */
export function useEscalationGraph(day: string) {
  const query = useQueryOf(day);
  return useQuery({
    queryKey: ["permissions", "escalation-graph", query],
    queryFn: ({ signal }) => call(endpoints.escalationGraph, { query, signal }),
    staleTime: 60_000,
  });
}

/** All ways of one principal, shortest first; asks nothing while none is chosen. */
export function useEscalationPaths(principal: string | null, day: string) {
  const query = useQueryOf(day);
  return useQuery({
    queryKey: ["permissions", "escalation-paths", principal, query],
    queryFn: ({ signal }) =>
      call(endpoints.escalationPaths, {
        query: { ...query, principal: principal ?? "", limit: 50 },
        signal,
      }),
    enabled: principal !== null,
    placeholderData: undefined,
  });
}
