"use client";

import { useQuery } from "@tanstack/react-query";
import { call } from "@/components/api/call";
import { useScope } from "@/components/ui/use-scope";
import type { ResponseOf } from "@/lib/contract/endpoint";
import { endpoints } from "@/lib/contract/endpoints/exposure";

export type OutsideAccess = ResponseOf<typeof endpoints.outsideAccess>;
export type ExposureRow = OutsideAccess["exposures"][number];
export type Credentials = ResponseOf<typeof endpoints.credentials>;
export type CredentialRow = Credentials["users"][number];

/** What outsiders reach; at the end of a day when one is given. */
export function useOutsideAccess(day: string) {
  const query = { accounts: useScope().query.accounts, at: day || undefined };
  return useQuery({
    queryKey: ["permissions", "exposure", query],
    queryFn: ({ signal }) => call(endpoints.outsideAccess, { query, signal }),
  });
}

/** Credentials of users and roots; at the end of a day when one is given. */
export function useCredentials(day: string) {
  const query = { accounts: useScope().query.accounts, at: day || undefined };
  return useQuery({
    queryKey: ["permissions", "credentials", query],
    queryFn: ({ signal }) => call(endpoints.credentials, { query, signal }),
  });
}
