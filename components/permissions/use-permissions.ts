"use client";

import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useDeferredValue } from "react";
import { call } from "@/components/api/call";
import { useScope } from "@/components/ui/use-scope";
import type { ResponseOf } from "@/lib/contract/endpoint";
import { endpoints } from "@/lib/contract/endpoints/permissions";

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

/** Every user and role of the scope, administrators first. */
export function usePrincipals() {
  const accounts = useAccounts();
  return useQuery({
    queryKey: ["permissions", "principals", accounts],
    queryFn: ({ signal }) => call(endpoints.listPrincipals, { query: { accounts }, signal }),
    staleTime: 60_000,
  });
}

/** What a principal can do; asks nothing while none is chosen. */
export function usePrincipal(principal: string) {
  const accounts = useAccounts();
  return useQuery({
    queryKey: ["permissions", "what-can", principal, accounts],
    queryFn: ({ signal }) => call(endpoints.whatCan, { query: { principal, accounts }, signal }),
    enabled: principal !== "",
    placeholderData: undefined,
  });
}

/** The actions of one service that a principal can do. */
export function useServiceActions(principal: string, service: string | null) {
  const accounts = useAccounts();
  return useQuery({
    queryKey: ["permissions", "what-can", principal, service, accounts],
    queryFn: ({ signal }) =>
      call(endpoints.whatCanInService, {
        params: { service: service ?? "" },
        query: { principal, accounts },
        signal,
      }),
    enabled: service !== null,
    placeholderData: undefined,
  });
}

type Asked = { action: string; resource: string };

/** May the principal do the action on the resource? Asks once all three are there. */
export function useCan({ principal, action, resource }: Asked & { principal: string }) {
  const accounts = useAccounts();
  return useQuery({
    queryKey: ["permissions", "can", principal, action, resource, accounts],
    queryFn: ({ signal }) =>
      call(endpoints.can, { query: { principal, action, resource: resource || "*", accounts }, signal }),
    enabled: principal !== "" && action !== "",
    placeholderData: undefined,
  });
}

/** Who can do the action on the resource? Asks once there is an action. */
export function useWhoCan({ action, resource }: Asked) {
  const accounts = useAccounts();
  return useQuery({
    queryKey: ["permissions", "who-can", action, resource, accounts],
    queryFn: ({ signal }) =>
      call(endpoints.whoCan, { query: { action, resource: resource || "*", accounts }, signal }),
    enabled: action !== "",
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
