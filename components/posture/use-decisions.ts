"use client";

import { useQuery } from "@tanstack/react-query";
import { call } from "@/components/api/call";
import { useScope } from "@/components/ui/use-scope";
import type { ResponseOf } from "@/lib/contract/endpoint";
import { endpoints as compareEndpoints } from "@/lib/contract/endpoints/compare";
import { endpoints as frameworkEndpoints } from "@/lib/contract/endpoints/frameworks";
import { endpoints as responsibilityEndpoints } from "@/lib/contract/endpoints/responsibility";
import { endpoints as scoreEndpoints } from "@/lib/contract/endpoints/scores";
import { endpoints as trendEndpoints } from "@/lib/contract/endpoints/trend";
import { endpoints as whatIfEndpoints } from "@/lib/contract/endpoints/what-if";

export type Scores = ResponseOf<typeof scoreEndpoints.scores>;
export type LayerCard = ResponseOf<typeof scoreEndpoints.layer>;
export type Trend = ResponseOf<typeof trendEndpoints.trend>;
export type TrendDay = ResponseOf<typeof trendEndpoints.trendDay>;
export type FrameworkList = ResponseOf<typeof frameworkEndpoints.listFrameworks>;
export type Framework = ResponseOf<typeof frameworkEndpoints.getFramework>;
export type WhatIf = ResponseOf<typeof whatIfEndpoints.whatIf>;
export type Responsibility = ResponseOf<typeof responsibilityEndpoints.responsibility>;
export type ComparedDates = ResponseOf<typeof compareEndpoints.compareDates>;
export type ComparedAccounts = ResponseOf<typeof compareEndpoints.compareAccounts>;

/** Scores of units, accounts and layers in the scope. */
export function useScores() {
  const { query } = useScope();
  return useQuery({
    queryKey: ["scores", query],
    queryFn: ({ signal }) => call(scoreEndpoints.scores, { query, signal }),
  });
}

/** One layer's score in the scope. */
export function useLayer(layer: string) {
  const { query } = useScope();
  return useQuery({
    queryKey: ["layer", layer, query],
    queryFn: ({ signal }) => call(scoreEndpoints.layer, { params: { layer }, query, signal }),
  });
}

/** A score by day; principle 0 is the overall one. */
export function useTrend(principle: number, days: number) {
  const { accounts, to } = useScope().query;
  const query = { principle, days, accounts, to };
  return useQuery({
    queryKey: ["trend", query],
    queryFn: ({ signal }) => call(trendEndpoints.trend, { query, signal }),
  });
}

/** Why a score moved on a day; nothing is asked while no day is chosen. */
export function useTrendDay(principle: number, day: string | null) {
  const { accounts } = useScope().query;
  const query = { principle, accounts };
  return useQuery({
    queryKey: ["trend", day, query],
    queryFn: ({ signal }) => call(trendEndpoints.trendDay, { params: { day: day ?? "" }, query, signal }),
    enabled: day !== null,
    placeholderData: undefined,
  });
}

/** What probably caused the last change of a finding. */
export function useFindingCauses(id: string, enabled: boolean) {
  return useQuery({
    queryKey: ["finding", id, "causes"],
    queryFn: ({ signal }) => call(trendEndpoints.findingCauses, { params: { id }, signal }),
    enabled,
    placeholderData: undefined,
  });
}

/** The frameworks with their totals. */
export function useFrameworks() {
  const { query } = useScope();
  return useQuery({
    queryKey: ["frameworks", query],
    queryFn: ({ signal }) => call(frameworkEndpoints.listFrameworks, { query, signal }),
  });
}

/** One framework, requirement by requirement. */
export function useFramework(framework: string) {
  const { query } = useScope();
  return useQuery({
    queryKey: ["frameworks", framework, query],
    queryFn: ({ signal }) => call(frameworkEndpoints.getFramework, { params: { framework }, query, signal }),
  });
}

/** Who secures what in the scope, service by service. */
export function useResponsibility() {
  const { accounts, to } = useScope().query;
  const query = { accounts, to };
  return useQuery({
    queryKey: ["responsibility", query],
    queryFn: ({ signal }) => call(responsibilityEndpoints.responsibility, { query, signal }),
  });
}

/** The scores if some of what fails were fixed. */
export function useWhatIf(fix: readonly string[]) {
  const { accounts } = useScope().query;
  const query = { accounts, fix };
  return useQuery({
    queryKey: ["what-if", query],
    queryFn: ({ signal }) => call(whatIfEndpoints.whatIf, { query, signal }),
  });
}

/** Two dates of the scope side by side. */
export function useComparedDates(dates: { before: string | undefined; after: string }, enabled: boolean) {
  const { accounts } = useScope().query;
  const query = { ...dates, accounts };
  return useQuery({
    queryKey: ["compare", "dates", query],
    queryFn: ({ signal }) => call(compareEndpoints.compareDates, { query, signal }),
    enabled,
  });
}

/** Two accounts side by side; nothing is asked until both are chosen. */
export function useComparedAccounts(left: string, right: string) {
  const query = { left, right };
  return useQuery({
    queryKey: ["compare", "accounts", query],
    queryFn: ({ signal }) => call(compareEndpoints.compareAccounts, { query, signal }),
    enabled: left !== "" && right !== "",
  });
}
