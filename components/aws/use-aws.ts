"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { call } from "@/components/api/call";
import { useToast } from "@/components/ui/toast";
import type { ResponseOf } from "@/lib/contract/endpoint";
import { endpoints as awsEndpoints } from "@/lib/contract/endpoints/aws-connection";
import { type Collection, endpoints } from "@/lib/contract/endpoints/collections";
import { endpoints as systemEndpoints } from "@/lib/contract/endpoints/system";
import type { AwsConnection } from "@/lib/domain/collection/connection";

export type Connection = ResponseOf<typeof awsEndpoints.awsConnection>;
export type Daily = Connection["daily"];
export type TestedConnection = ResponseOf<typeof awsEndpoints.testAwsConnection>;
export type RoleFormat = "json" | "cloudformation" | "stackset" | "terraform";
export type CollectionDetail = ResponseOf<typeof endpoints.getCollection>;

const whileWorking = 1_500;

/** True until a collection has ended in one way or another. */
export function isUnderWay({ state }: Pick<Collection, "state">): boolean {
  return state === "queued" || state === "running";
}

const pace = (busy: boolean | undefined) => (busy ? whileWorking : false);

/** How AWS is reached, and when it is collected by itself. */
export function useConnection() {
  return useQuery({
    queryKey: ["aws", "connection"],
    queryFn: ({ signal }) => call(awsEndpoints.awsConnection, { signal }),
  });
}

/** Who Heptagon is to AWS; asks AWS, so only when `enabled`. */
export function useCaller(enabled: boolean) {
  return useQuery({
    queryKey: ["aws", "caller"],
    queryFn: ({ signal }) => call(awsEndpoints.awsCaller, { signal }),
    enabled,
    retry: false,
  });
}

export type AskedRole = { format: RoleFormat; roleName: string; trust?: string; externalId?: string };

/** The role's text. */
export function useRole(asked: AskedRole) {
  return useQuery({
    queryKey: ["aws", "role", asked],
    queryFn: ({ signal }) => call(awsEndpoints.awsRole, { query: asked, signal }),
    placeholderData: (before) => before,
    retry: false,
  });
}

/** Tries the way into every account. */
export function useTestConnection() {
  return useMutation({
    mutationFn: (body: AwsConnection) => call(awsEndpoints.testAwsConnection, { body }),
  });
}

function useChanged(words: string) {
  const client = useQueryClient();
  const toast = useToast();
  return async () => {
    toast({ text: words });
    await client.invalidateQueries({
      predicate: ({ queryKey }) => ["aws", "jobs"].includes(`${queryKey[0]}`),
    });
  };
}

export function useSaveConnection() {
  return useMutation({
    mutationFn: (body: AwsConnection) => call(awsEndpoints.saveAwsConnection, { body }),
    onSuccess: useChanged("Saved how Heptagon reaches AWS."),
  });
}

export function useSetDaily() {
  return useMutation({
    mutationFn: (body: Pick<Daily, "enabled" | "at" | "zone">) =>
      call(awsEndpoints.setDailyCollection, { body }),
    onSuccess: useChanged("Saved when AWS is collected."),
  });
}

/** Starts a collection, or goes on with one. */
export function useCollect() {
  return useMutation({
    mutationFn: (resume: string | undefined) =>
      resume
        ? call(endpoints.resumeCollection, { params: { id: resume } })
        : call(endpoints.collect, { body: {} }),
    onSuccess: useChanged("Collecting from AWS."),
  });
}

/** Asks the collection's job to stop. */
export function useCancelCollection() {
  return useMutation({
    mutationFn: (jobId: string) => call(systemEndpoints.cancelJob, { params: { id: jobId } }),
    onSuccess: useChanged("Asked the collection to stop; what was read is kept."),
  });
}

/** Collections, newest first. */
export function useCollections() {
  return useQuery({
    queryKey: ["aws", "collections"],
    queryFn: async ({ signal }) => (await call(endpoints.listCollections, { signal })).collections,
    refetchInterval: ({ state }) => pace(state.data?.some(isUnderWay)),
  });
}

/** One collection, asked for often while it is under way; when it ends, what it brought is asked for anew. */
export function useCollection(id: string) {
  const client = useQueryClient();
  return useQuery({
    queryKey: ["aws", "collection", id],
    queryFn: async ({ signal }) => {
      const before = client.getQueryData<CollectionDetail>(["aws", "collection", id]);
      const now = await call(endpoints.getCollection, { params: { id }, signal });
      const ended = before && isUnderWay(before.collection) && !isUnderWay(now.collection);
      if (ended) void client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[1] !== "collection" });
      return now;
    },
    refetchInterval: ({ state }) => pace(state.data && isUnderWay(state.data.collection)),
  });
}

export type GridView = { rows: "account" | "service"; account?: string };

/** The grid of a collection. */
export function useGrid(id: string, view: GridView, busy: boolean) {
  return useQuery({
    queryKey: ["aws", "grid", id, view],
    queryFn: async ({ signal }) =>
      (await call(endpoints.collectionGrid, { params: { id }, query: view, signal })).squares,
    refetchInterval: pace(busy),
    placeholderData: (before) => before,
  });
}

export type GapView = { account?: string; region?: string; service?: string; new?: "true" };

/** What was not answered. */
export function useGaps(id: string, view: GapView) {
  return useQuery({
    queryKey: ["aws", "gaps", id, view],
    queryFn: ({ signal }) => call(endpoints.collectionGaps, { params: { id }, query: view, signal }),
  });
}

/** The resources that a collection found changed. */
export function useChangedResources(
  id: string,
  view: { type?: string; change?: "added" | "changed" | "removed" },
) {
  return useQuery({
    queryKey: ["aws", "changes", id, view],
    queryFn: ({ signal }) => call(endpoints.collectionChanges, { params: { id }, query: view, signal }),
  });
}
