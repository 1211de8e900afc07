"use client";

import { useQuery } from "@tanstack/react-query";
import { call } from "@/components/api/call";
import { useScope } from "@/components/ui/use-scope";
import type { ResponseOf } from "@/lib/contract/endpoint";
import { endpoints } from "@/lib/contract/endpoints/escalations";

export type Escalations = ResponseOf<typeof endpoints.escalations>;
export type Escalation = Escalations["escalations"][number];

/** Who of the scope can become administrator, and how; asks nothing while it is not shown. */
export function useEscalations(enabled = true) {
  const { accounts } = useScope().query;
  return useQuery({
    queryKey: ["permissions", "escalations", accounts],
    queryFn: ({ signal }) => call(endpoints.escalations, { query: { accounts }, signal }),
    enabled,
    staleTime: 60_000,
  });
}
