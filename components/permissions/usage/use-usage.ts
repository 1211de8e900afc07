"use client";

import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { parseAsInteger, parseAsString, parseAsStringLiteral, useQueryStates } from "nuqs";
import { call } from "@/components/api/call";
import { useScope } from "@/components/ui/use-scope";
import type { ResponseOf } from "@/lib/contract/endpoint";
import { endpoints } from "@/lib/contract/endpoints/usage";

export type Usage = ResponseOf<typeof endpoints.usage>;
export type UsageRow = Usage["principals"][number];
export type PrincipalUsage = ResponseOf<typeof endpoints.usageOfPrincipal>;
export type LeastPrivilege = ResponseOf<typeof endpoints.leastPrivilege>;
export type Jobs = ResponseOf<typeof endpoints.jobs>;
export type Job = Jobs["jobs"][number];

export const views = ["principals", "jobs"] as const;
export const details = ["services", "statements", "policy"] as const;
export const widths = ["exact", "prefix", "any"] as const;
export const formats = ["json", "terraform", "boundary", "scp"] as const;

/** What the page shows, kept in the URL. */
export function useUsageState() {
  return useQueryStates(
    {
      view: parseAsStringLiteral(views).withDefault("principals"),
      principal: parseAsString.withDefault(""),
      detail: parseAsStringLiteral(details).withDefault("services"),
      days: parseAsInteger.withDefault(90),
      width: parseAsStringLiteral(widths).withDefault("prefix"),
      regionsOnly: parseAsStringLiteral(["true", "false"]).withDefault("false"),
      format: parseAsStringLiteral(formats).withDefault("json"),
      show: parseAsStringLiteral(["all", "idle"]).withDefault("all"),
      job: parseAsString,
    },
    { history: "replace" },
  );
}
export type UsageState = ReturnType<typeof useUsageState>[0];
export type SetUsageState = ReturnType<typeof useUsageState>[1];

/** Each principal with what of it was used. */
export function useUsage(days: number, enabled: boolean) {
  const { accounts } = useScope().query;
  return useQuery({
    queryKey: ["permissions", "usage", accounts, days],
    queryFn: ({ signal }) => call(endpoints.usage, { query: { accounts, days }, signal }),
    enabled,
  });
}

/** What one principal may do beside what it did. */
export function usePrincipalUsage(principal: string, days: number) {
  const { accounts } = useScope().query;
  return useQuery({
    queryKey: ["permissions", "usage", principal, accounts, days],
    queryFn: ({ signal }) =>
      call(endpoints.usageOfPrincipal, { query: { accounts, days, principal }, signal }),
    enabled: principal !== "",
  });
}

type Making = Pick<UsageState, "days" | "width" | "regionsOnly" | "format">;

function makingOf({ days, width, regionsOnly, format }: Making, accounts: string[] | undefined) {
  return { accounts, days, width, regions: regionsOnly, format };
}

/** The smallest policy for a principal. */
export function useLeastPrivilege(principal: string, making: Making) {
  const query = makingOf(making, useScope().query.accounts);
  return useQuery({
    queryKey: ["permissions", "least-privilege", principal, query],
    queryFn: ({ signal }) => call(endpoints.leastPrivilege, { query: { ...query, principal }, signal }),
    placeholderData: keepPreviousData,
  });
}

/** People by what they do. */
export function useJobs(making: Making, enabled: boolean) {
  const query = makingOf(making, useScope().query.accounts);
  return useQuery({
    queryKey: ["permissions", "jobs", query],
    queryFn: ({ signal }) => call(endpoints.jobs, { query, signal }),
    placeholderData: keepPreviousData,
    enabled,
  });
}
