"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { call } from "@/components/api/call";
import { isUnderWay } from "@/components/data/use-data";
import { useToast } from "@/components/ui/toast";
import { useScope } from "@/components/ui/use-scope";
import type { ResponseOf } from "@/lib/contract/endpoint";
import { endpoints } from "@/lib/contract/endpoints/checks";
import { type Job, endpoints as systemEndpoints } from "@/lib/contract/endpoints/system";

export type Check = ResponseOf<typeof endpoints.getCheck>;
export type ListedCheck = ResponseOf<typeof endpoints.listChecks>["checks"][number];
export type Tried = ResponseOf<typeof endpoints.tryRule>;

/** What of the scope a question about checks takes: they are judged by the newest inventory, whatever the time. */
function usePlace() {
  const { accounts, regions } = useScope().query;
  return { accounts, regions };
}

/** Every check, with its findings in the scope. */
export function useChecks() {
  const query = usePlace();
  return useQuery({
    queryKey: ["checks", query],
    queryFn: ({ signal }) => call(endpoints.listChecks, { query, signal }),
  });
}

/** One check; null asks for none. */
export function useCheck(id: string | null) {
  const query = usePlace();
  return useQuery({
    queryKey: ["check", id, query],
    queryFn: ({ signal }) => call(endpoints.getCheck, { params: { id: id ?? "" }, query, signal }),
    enabled: id !== null,
  });
}

const lookAgain = 1_000;

/** The job once it has ended; undefined when it is no longer listed. */
async function ended(id: string): Promise<Job | undefined> {
  for (;;) {
    const { jobs } = await call(systemEndpoints.listJobs);
    const job = jobs.find((one) => one.id === id);
    if (!job || !isUnderWay(job)) return job;
    await new Promise((resolve) => setTimeout(resolve, lookAgain));
  }
}

/** Asks again what a change of a check answers anew: the checks at once, everything when the inventory has been judged. */
function useRenewed() {
  const client = useQueryClient();
  const toast = useToast();
  return async ({ check, job: id }: { check: string; job: string | null }) => {
    await Promise.all(
      ["checks", "check", "jobs"].map((key) => client.invalidateQueries({ queryKey: [key] })),
    );
    if (id === null) return;
    const renew = async () => {
      const job = await ended(id);
      await client.invalidateQueries();
      const failed = job?.state === "failed";
      if (job?.message) toast({ text: `${check}: ${job.message}`, tone: failed ? "danger" : "neutral" });
    };
    renew().catch((error: unknown) => toast({ text: String(error), tone: "danger" }));
  };
}

export function useSwitchCheck(id: string) {
  const onSuccess = useRenewed();
  return useMutation({
    mutationFn: (body: { enabled: boolean; reason: string }) =>
      call(endpoints.switchCheck, { params: { id }, body }),
    onSuccess,
  });
}

export function useDeleteRule(id: string) {
  const onSuccess = useRenewed();
  return useMutation({ mutationFn: () => call(endpoints.deleteRule, { params: { id } }), onSuccess });
}

export function useSaveRule() {
  const onSuccess = useRenewed();
  return useMutation({
    mutationFn: (body: { text: string; base: number | null }) => call(endpoints.saveRule, { body }),
    onSuccess,
  });
}

/** What a rule's text would say of the scope, or what is wrong with it. */
export function useTried(text: string) {
  const query = usePlace();
  return useQuery({
    queryKey: ["tried", text, query],
    queryFn: ({ signal }) => call(endpoints.tryRule, { query, body: { text }, signal }),
    enabled: text.trim() !== "",
    placeholderData: (before) => before,
  });
}

/** The resource types, those of the inventory first. */
export function useRuleTypes() {
  const query = usePlace();
  return useQuery({
    queryKey: ["rule-types", query],
    queryFn: ({ signal }) => call(endpoints.ruleTypes, { query, signal }),
  });
}

/** The paths that resources of a type have. */
export function useRulePaths(type: string | undefined) {
  const query = usePlace();
  return useQuery({
    queryKey: ["rule-paths", type, query],
    queryFn: ({ signal }) => call(endpoints.rulePaths, { query: { ...query, type: type ?? "" }, signal }),
    enabled: type !== undefined,
  });
}
