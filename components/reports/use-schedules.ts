"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { z } from "zod";
import { call } from "@/components/api/call";
import { useToast } from "@/components/ui/toast";
import { endpoints, type ReportSchedule, type scheduleBody } from "@/lib/contract/endpoints/reports";

export type ScheduleAsked = z.input<typeof scheduleBody>;

const whileMoving = 1_500;
const atRest = 30_000;

function isMoving({ last }: ReportSchedule): boolean {
  return last?.state === "making" || Boolean(last?.deliveries.some(({ state }) => state === "waiting"));
}

/** Reports that come back; asked for often while one of them is being made or delivered. */
export function useSchedules() {
  return useQuery({
    queryKey: ["report-schedules"],
    queryFn: async ({ signal }) => (await call(endpoints.listReportSchedules, { signal })).schedules,
    refetchInterval: ({ state }) => (state.data?.some(isMoving) ? whileMoving : atRest),
  });
}

function useDone(text: string) {
  const client = useQueryClient();
  const toast = useToast();
  return async () => {
    toast({ text });
    await Promise.all(
      ["report-schedules", "reports"].map((name) => client.invalidateQueries({ queryKey: [name] })),
    );
  };
}

/** Adds a schedule, or changes the one whose id is given. */
export function useSaveSchedule(id: string | null) {
  return useMutation({
    mutationFn: (body: ScheduleAsked) =>
      id === null
        ? call(endpoints.addReportSchedule, { body })
        : call(endpoints.changeReportSchedule, { params: { id }, body }),
    onSuccess: useDone(id === null ? "The schedule is added." : "The schedule is changed."),
  });
}

/** Pauses a schedule, or lets it go on. */
export function useSwitchSchedule() {
  return useMutation({
    mutationFn: ({ id, enabled }: { id: string; enabled: boolean }) =>
      call(endpoints.changeReportSchedule, { params: { id }, body: { enabled } }),
    onSuccess: useDone("The schedule is changed."),
  });
}

/** Runs a schedule now, beside its times. */
export function useRunSchedule() {
  return useMutation({
    mutationFn: (id: string) => call(endpoints.runReportSchedule, { params: { id } }),
    onSuccess: useDone("Making the report."),
  });
}

/** Removes a schedule. */
export function useRemoveSchedule() {
  return useMutation({
    mutationFn: (id: string) => call(endpoints.removeReportSchedule, { params: { id } }),
    onSuccess: useDone("The schedule is removed."),
  });
}
