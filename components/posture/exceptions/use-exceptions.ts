"use client";

import { useMutation, useQuery } from "@tanstack/react-query";
import { call } from "@/components/api/call";
import { counted } from "@/components/posture/score-words";
import { useRefreshFindings } from "@/components/posture/use-refresh-findings";
import { useToast } from "@/components/ui/toast";
import type { ResponseOf } from "@/lib/contract/endpoint";
import { type ExceptionRule, endpoints } from "@/lib/contract/endpoints/finding-life";

export type Exception = ResponseOf<typeof endpoints.listExceptions>["exceptions"][number];

/** Every exception that touches what one may see. */
export function useExceptions() {
  return useQuery({
    queryKey: ["exceptions"],
    queryFn: async ({ signal }) => (await call(endpoints.listExceptions, { signal })).exceptions,
  });
}

/** What a rule would mute now; nothing is asked while it is null. */
export function useExceptionPreview(rule: ExceptionRule | null, id: string | null) {
  return useQuery({
    queryKey: ["exception-preview", rule, id],
    queryFn: ({ signal }) =>
      rule ? call(endpoints.previewException, { body: { rule, id }, signal }) : Promise.reject(new Error()),
    enabled: rule !== null,
    retry: false,
  });
}

/** Adds an exception, or changes the one whose id is given. */
export function useSaveException(id: string | null) {
  const refresh = useRefreshFindings();
  const toast = useToast();
  return useMutation({
    mutationFn: (body: ExceptionRule) =>
      id === null
        ? call(endpoints.addException, { body })
        : call(endpoints.changeException, { params: { id }, body }),
    onSuccess: async ({ exception }) => {
      toast({ text: `The exception mutes ${counted(exception.mutes, "finding")} now; the scores follow.` });
      await refresh();
    },
  });
}

/** Ends an exception. */
export function useEndException() {
  const refresh = useRefreshFindings();
  const toast = useToast();
  return useMutation({
    mutationFn: (id: string) => call(endpoints.endException, { params: { id } }),
    onSuccess: async () => {
      toast({ text: "The exception is over; what it muted counts again." });
      await refresh();
    },
  });
}
