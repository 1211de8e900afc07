"use client";

import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useDeferredValue } from "react";
import { call } from "@/components/api/call";
import { useScope } from "@/components/ui/use-scope";
import type { ResponseOf } from "@/lib/contract/endpoint";
import { endpoints } from "@/lib/contract/endpoints/permissions";
import { contextOfQuestion, type Question } from "./use-question";

export type Principals = ResponseOf<typeof endpoints.listPrincipals>;
export type ListedPrincipal = Principals["principals"][number];
export type PrincipalPermissions = ResponseOf<typeof endpoints.whatCan>;
export type ServiceReach = PrincipalPermissions["services"][number];
export type CanAnswer = ResponseOf<typeof endpoints.can>;
export type WhoCanAnswer = ResponseOf<typeof endpoints.whoCan>;
export type WhoCanRow = WhoCanAnswer["rows"][number];

function useAccounts(): string[] | undefined {
  return useScope().query.accounts;
}

/** Every user and role of the scope, administrators first; at the end of a day when one is given. */
export function usePrincipals(day = "") {
  const accounts = useAccounts();
  const at = day || undefined;
  return useQuery({
    queryKey: ["permissions", "principals", accounts, at],
    queryFn: ({ signal }) => call(endpoints.listPrincipals, { query: { accounts, at }, signal }),
    staleTime: 60_000,
  });
}

/** What a principal can do; asks nothing while none is chosen. */
export function usePrincipal(principal: string, day = "") {
  const accounts = useAccounts();
  const at = day || undefined;
  return useQuery({
    queryKey: ["permissions", "what-can", principal, accounts, at],
    queryFn: ({ signal }) => call(endpoints.whatCan, { query: { principal, accounts, at }, signal }),
    enabled: principal !== "",
    placeholderData: undefined,
  });
}

/** The actions of one service that a principal can do. */
export function useServiceActions(principal: string, service: string | null, day = "") {
  const accounts = useAccounts();
  const at = day || undefined;
  return useQuery({
    queryKey: ["permissions", "what-can", principal, service, accounts, at],
    queryFn: ({ signal }) =>
      call(endpoints.whatCanInService, {
        params: { service: service ?? "" },
        query: { principal, accounts, at },
        signal,
      }),
    enabled: service !== null,
    placeholderData: undefined,
  });
}

type Asked = Pick<Question, "action" | "resource" | "address" | "mfa" | "at">;

function queryOf({ action, resource, at, ...request }: Asked, accounts: string[] | undefined) {
  const context = contextOfQuestion(request);
  return { action, resource: resource || "*", context, at: at || undefined, accounts };
}

/** May the principal do the action on the resource? Asks once all three are there. */
export function useCan({ principal, ...asked }: Asked & { principal: string }, enabled = true) {
  const query = queryOf(asked, useAccounts());
  return useQuery({
    queryKey: ["permissions", "can", principal, query],
    queryFn: ({ signal }) => call(endpoints.can, { query: { principal, ...query }, signal }),
    enabled: enabled && principal !== "" && asked.action !== "",
    placeholderData: undefined,
  });
}

/** Who can do the action on the resource? Asks once there is an action. */
export function useWhoCan(asked: Asked, enabled = true) {
  const query = queryOf(asked, useAccounts());
  return useQuery({
    queryKey: ["permissions", "who-can", query],
    queryFn: ({ signal }) => call(endpoints.whoCan, { query, signal }),
    enabled: enabled && asked.action !== "",
    placeholderData: undefined,
  });
}

/** Actions to complete a text with. */
export function useActionSuggestions(text: string): string[] {
  const q = useDeferredValue(text.trim());
  const { data } = useQuery({
    queryKey: ["permissions", "actions", q],
    queryFn: ({ signal }) => call(endpoints.suggestActions, { query: { q }, signal }),
    enabled: q.length >= 2,
    placeholderData: keepPreviousData,
    staleTime: Number.POSITIVE_INFINITY,
  });
  return data?.actions ?? [];
}

/** Resources of the inventory to complete a text with. */
export function useResourceSuggestions(text: string): { id: string; name: string }[] {
  const accounts = useAccounts();
  const q = useDeferredValue(text.trim());
  const { data } = useQuery({
    queryKey: ["permissions", "resources", q, accounts],
    queryFn: ({ signal }) => call(endpoints.suggestResources, { query: { q, accounts }, signal }),
    enabled: q.length >= 2 && q !== "*",
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  });
  return data?.resources ?? [];
}
