"use client";

import { useQuery } from "@tanstack/react-query";
import { parseAsString, parseAsStringLiteral, useQueryStates } from "nuqs";
import { call } from "@/components/api/call";
import { useScope } from "@/components/ui/use-scope";
import type { ResponseOf } from "@/lib/contract/endpoint";
import { endpoints } from "@/lib/contract/endpoints/data-access";

export type DataAccess = ResponseOf<typeof endpoints.dataAccess>;
export type StoreRow = DataAccess["stores"][number];
export type StoreAnswer = ResponseOf<typeof endpoints.storeAccess>;
export type StoreAccessRow = StoreAnswer["rows"][number];

/** As in the contract, for the list of types. */
export const storeTypeNames = {
  "s3:bucket": "buckets",
  "dynamodb:table": "tables",
  "rds:instance": "databases",
  "rds:cluster": "database clusters",
  "secretsmanager:secret": "secrets",
  "kms:key": "keys",
  "rds:snapshot": "database snapshots",
  "ec2:snapshot": "disk snapshots",
} as const satisfies Record<StoreRow["type"], string>;
export const storeTypeIds = Object.keys(storeTypeNames) as StoreRow["type"][];

/** What the page shows, kept in the URL. */
export function useDataAccessState() {
  return useQueryStates(
    {
      type: parseAsStringLiteral(storeTypeIds),
      q: parseAsString.withDefault(""),
      store: parseAsString,
      at: parseAsString.withDefault(""),
    },
    { history: "replace" },
  );
}

/** The data stores with how many can reach them. */
export function useDataAccess({ type, q, at }: { type: StoreRow["type"] | null; q: string; at: string }) {
  const { accounts } = useScope().query;
  const query = { accounts, type: type ?? undefined, q: q || undefined, at: at || undefined, limit: 500 };
  return useQuery({
    queryKey: ["permissions", "data-access", query],
    queryFn: ({ signal }) => call(endpoints.dataAccess, { query, signal }),
  });
}

/** One store with everyone who can reach it; asks nothing while none is chosen. */
export function useStoreAccess(id: string | null, at: string) {
  const { accounts } = useScope().query;
  const query = { accounts, id: id ?? "", at: at || undefined };
  return useQuery({
    queryKey: ["permissions", "store-access", query],
    queryFn: ({ signal }) => call(endpoints.storeAccess, { query, signal }),
    enabled: id !== null,
    placeholderData: undefined,
  });
}
