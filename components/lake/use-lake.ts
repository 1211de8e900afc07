"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { call } from "@/components/api/call";
import { useToast } from "@/components/ui/toast";
import { useScope } from "@/components/ui/use-scope";
import { endpoints } from "@/lib/contract/endpoints/lake";

export type Question = { engine: string; sql: string };

const whileRunning = 400;

/** What the lake holds, and the engines that can be asked. */
export function useLake() {
  const { accounts } = useScope().query;
  return useQuery({
    queryKey: ["lake", accounts],
    queryFn: ({ signal }) => call(endpoints.lake, { query: { accounts: accounts?.join(",") }, signal }),
  });
}

/** One question with its progress and answer; asked for often while it runs. */
export function useRun(id: string | null) {
  return useQuery({
    queryKey: ["lake-run", id],
    queryFn: ({ signal }) => call(endpoints.getLakeRun, { params: { id: id ?? "" }, signal }),
    enabled: id !== null,
    placeholderData: undefined,
    refetchInterval: ({ state }) => (state.data?.state === "running" ? whileRunning : false),
  });
}

/** What one has asked before. */
export function useHistory() {
  return useQuery({
    queryKey: ["lake-runs"],
    queryFn: async ({ signal }) => (await call(endpoints.listLakeRuns, { signal })).runs,
  });
}

/** Asks a question within the accounts of the scope bar. */
export function useStartRun() {
  const client = useQueryClient();
  const { accounts } = useScope().query;
  return useMutation({
    mutationFn: (body: Question & { fresh: boolean }) =>
      call(endpoints.startLakeRun, { body, query: { accounts: accounts?.join(",") } }),
    onSuccess: () => client.invalidateQueries({ queryKey: ["lake-runs"] }),
  });
}

/** What a question would read and cost. */
export function useEstimate() {
  const { accounts } = useScope().query;
  return useMutation({
    mutationFn: (body: Question) =>
      call(endpoints.estimateLakeRun, { body, query: { accounts: accounts?.join(",") } }),
  });
}

/** How a question would be run. */
export function useExplain() {
  const { accounts } = useScope().query;
  return useMutation({
    mutationFn: (body: Question) =>
      call(endpoints.explainLake, { body, query: { accounts: accounts?.join(",") } }),
  });
}

/** Stops a question. */
export function useCancelRun() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => call(endpoints.cancelLakeRun, { params: { id } }),
    onSuccess: (_, id) => client.invalidateQueries({ queryKey: ["lake-run", id] }),
  });
}

/** Kept questions. */
export function useQueries() {
  return useQuery({
    queryKey: ["lake-queries"],
    queryFn: async ({ signal }) => (await call(endpoints.listLakeQueries, { signal })).queries,
  });
}

function useKept(words: string) {
  const client = useQueryClient();
  const toast = useToast();
  return async () => {
    toast({ text: words });
    await client.invalidateQueries({ queryKey: ["lake-queries"] });
  };
}

/** Keeps a question. */
export function useKeepQuery() {
  return useMutation({
    mutationFn: (body: Question & { title: string; shared: boolean }) =>
      call(endpoints.addLakeQuery, { body }),
    onSuccess: useKept("Kept."),
  });
}

/** Shares a kept question, or no longer. */
export function useShareQuery() {
  return useMutation({
    mutationFn: ({ id, shared }: { id: string; shared: boolean }) =>
      call(endpoints.changeLakeQuery, { params: { id }, body: { shared } }),
    onSuccess: useKept("Changed."),
  });
}

/** Removes a kept question. */
export function useRemoveQuery() {
  return useMutation({
    mutationFn: (id: string) => call(endpoints.removeLakeQuery, { params: { id } }),
    onSuccess: useKept("Removed."),
  });
}
