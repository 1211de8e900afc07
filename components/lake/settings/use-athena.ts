"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { call } from "@/components/api/call";
import { useToast } from "@/components/ui/toast";
import { endpoints } from "@/lib/contract/endpoints/lake-athena";
import type { AthenaSettings } from "@/lib/domain/lake/athena/settings";

const queryKey = ["lake-athena"];

/** How Athena is asked, and what it has cost this month. */
export function useAthena() {
  return useQuery({ queryKey, queryFn: ({ signal }) => call(endpoints.showAthena, { signal }) });
}

/** Keeps how Athena is asked. */
export function useSaveAthena() {
  const client = useQueryClient();
  const toast = useToast();
  return useMutation({
    mutationFn: (body: AthenaSettings) => call(endpoints.saveAthena, { body }),
    onSuccess(shown) {
      client.setQueryData(queryKey, shown);
      toast({ text: "Saved." });
    },
  });
}

/** Looks whether workgroup, database and table are there. */
export function useCheckAthena() {
  return useMutation({ mutationFn: () => call(endpoints.athenaParts) });
}

/** Makes or adopts workgroup, database and table. */
export function useMakeAthena() {
  return useMutation({ mutationFn: () => call(endpoints.makeAthenaParts) });
}
