"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { call } from "@/components/api/call";
import { useToast } from "@/components/ui/toast";
import type { ResponseOf } from "@/lib/contract/endpoint";
import { endpoints as eventEndpoints } from "@/lib/contract/endpoints/events";
import { endpoints as snapshotEndpoints } from "@/lib/contract/endpoints/snapshots";
import { endpoints, type Job } from "@/lib/contract/endpoints/system";

export type DataSources = ResponseOf<typeof endpoints.dataSources>;

const whileWorking = 1_500;
const atRest = 15_000;

/** True until a job has ended in one way or another. */
export function isUnderWay({ state }: Pick<Job, "state">): boolean {
  return state === "queued" || state === "running";
}

/** Jobs, newest first; asked for often while one is under way. When one ends, everything it may have changed is asked again. */
export function useJobs() {
  const client = useQueryClient();
  return useQuery({
    queryKey: ["jobs"],
    queryFn: async ({ signal }) => {
      const before = client.getQueryData<Job[]>(["jobs"]) ?? [];
      const { jobs } = await call(endpoints.listJobs, { signal });
      const ended = before.filter(isUnderWay).some(({ id }) => {
        const now = jobs.find((job) => job.id === id);
        return now && !isUnderWay(now);
      });
      if (ended) void client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== "jobs" });
      return jobs;
    },
    refetchInterval: ({ state }) => (state.data?.some(isUnderWay) ? whileWorking : atRest),
  });
}

/** Where the data came from. */
export function useDataSources() {
  return useQuery({
    queryKey: ["data"],
    queryFn: ({ signal }) => call(endpoints.dataSources, { signal }),
  });
}

function useStarted(words: string) {
  const client = useQueryClient();
  const toast = useToast();
  return async () => {
    toast({ text: words });
    await client.invalidateQueries({ queryKey: ["jobs"] });
  };
}

/** Loads trail objects from a folder or file on the server. */
export function useLoadFolder() {
  return useMutation({
    mutationFn: (path: string) => call(eventEndpoints.loadEvents, { body: { path } }),
    onSuccess: useStarted("Loading the folder."),
  });
}

/** Takes in what another product finds now. */
export function useReadFindings() {
  return useMutation({
    mutationFn: (from: "securityhub" | "guardduty") =>
      call(snapshotEndpoints.importFromAws, { body: { from } }),
    onSuccess: useStarted("Reading the findings."),
  });
}

/** Asks a job to stop. */
export function useCancelJob() {
  return useMutation({
    mutationFn: (id: string) => call(endpoints.cancelJob, { params: { id } }),
    onSuccess: useStarted("Asked the job to stop at its next safe point."),
  });
}
