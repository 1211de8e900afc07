"use client";

import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { z } from "zod";
import { call } from "@/components/api/call";
import { useToast } from "@/components/ui/toast";
import { endpoints, type ReportRow } from "@/lib/contract/endpoints/reports";
import type { reportQuestion } from "@/lib/domain/reports/question";

export type Question = z.input<typeof reportQuestion>;

const whileMaking = 1_500;
const atRest = 30_000;

function isMoving({ state, deliveries }: ReportRow): boolean {
  return state === "making" || deliveries.some((one) => one.state === "waiting");
}

/** Reports made so far; asked for often while one is under way. */
export function useReports() {
  return useQuery({
    queryKey: ["reports"],
    queryFn: ({ signal }) => call(endpoints.listReports, { signal }),
    refetchInterval: ({ state }) => (state.data?.reports.some(isMoving) ? whileMaking : atRest),
  });
}

/** The forms that a report takes. */
export function useFormats() {
  return useQuery({
    queryKey: ["report-formats"],
    queryFn: async ({ signal }) => (await call(endpoints.reportFormats, { signal })).formats,
    staleTime: Number.POSITIVE_INFINITY,
  });
}

/** What a report would hold. */
export function useEstimate({ period, zone, accounts, regions }: Question) {
  return useQuery({
    queryKey: ["report-estimate", period, zone, accounts, regions],
    queryFn: ({ signal }) =>
      call(endpoints.estimateReport, { query: { period, zone, accounts, regions }, signal }),
    placeholderData: keepPreviousData,
    retry: false,
  });
}

function useDone(words: string) {
  const client = useQueryClient();
  const toast = useToast();
  return async () => {
    toast({ text: words });
    await client.invalidateQueries({ queryKey: ["reports"] });
  };
}

/** Makes a report. */
export function useMakeReport() {
  return useMutation({
    mutationFn: (body: { format: string; question: Question }) => call(endpoints.createReport, { body }),
    onSuccess: useDone("Making the report."),
  });
}

/** Stops making a report. */
export function useCancelReport() {
  return useMutation({
    mutationFn: (id: string) => call(endpoints.cancelReport, { params: { id } }),
    onSuccess: useDone("Asked the report to stop."),
  });
}

/** Removes a report with its file. */
export function useRemoveReport() {
  return useMutation({
    mutationFn: (id: string) => call(endpoints.removeReport, { params: { id } }),
    onSuccess: useDone("The report is removed."),
  });
}

/** Delivers again what was given up. */
export function useRetryDelivery() {
  return useMutation({
    mutationFn: (params: { id: string; delivery: string }) => call(endpoints.retryDelivery, { params }),
    onSuccess: useDone("Trying to deliver it again."),
  });
}
