"use client";

import { useMutation, useQuery } from "@tanstack/react-query";
import { parseAsInteger, parseAsString, parseAsStringLiteral, useQueryStates } from "nuqs";
import type { z } from "zod";
import { call } from "@/components/api/call";
import { useScope } from "@/components/ui/use-scope";
import type { ResponseOf } from "@/lib/contract/endpoint";
import { type edit as editSchema, endpoints } from "@/lib/contract/endpoints/compare-permissions";

export type WhatIfAnswer = ResponseOf<typeof endpoints.whatIfPermissions>;
export type TurnedCall = WhatIfAnswer["denied"][number];
export type PolicyDocument = ResponseOf<typeof endpoints.policyDocument>;

export const changes = ["edit", "remove", "add", "boundary", "scp"] as const;
export type Change = (typeof changes)[number];

/** Of whom which policy is edited in which way; kept in the URL, the text is not. */
export function useWhatIfState() {
  return useQueryStates(
    {
      principal: parseAsString.withDefault(""),
      policy: parseAsString.withDefault(""),
      change: parseAsStringLiteral(changes).withDefault("edit"),
      days: parseAsInteger.withDefault(90),
    },
    { history: "replace" },
  );
}
export type WhatIfState = ReturnType<typeof useWhatIfState>[0];
export type SetWhatIfState = ReturnType<typeof useWhatIfState>[1];

/** A policy as it is now; asks nothing until one is named. */
export function usePolicyDocument(principal: string, name: string) {
  const { accounts } = useScope().query;
  return useQuery({
    queryKey: ["permissions", "policy", principal, name, accounts],
    queryFn: ({ signal }) => call(endpoints.policyDocument, { query: { accounts, principal, name }, signal }),
    enabled: principal !== "" && name !== "",
    placeholderData: undefined,
  });
}

type Edit = z.input<typeof editSchema>;

/** The edit as the API takes it; null while something is missing. */
export function editOf(
  { principal, policy, change }: Pick<WhatIfState, "principal" | "policy" | "change">,
  text: string,
  document: Pick<PolicyDocument, "arn"> | undefined,
): Edit | null {
  if (change === "scp") return { kind: "scp", account: null, document: text };
  if (principal === "") return null;
  if (change === "add") return { kind: "add", principal, document: text };
  if (change === "boundary") return { kind: "boundary", principal, document: text };
  if (policy === "" || !document) return null;
  const after = change === "remove" ? null : text;
  return document.arn
    ? { kind: "policy", arn: document.arn, document: after }
    : { kind: "inline", principal, name: policy, document: after };
}

/** Tries an edit. */
export function useWhatIf(days: number) {
  const { accounts } = useScope().query;
  return useMutation({
    mutationFn: (edit: Edit) => call(endpoints.whatIfPermissions, { query: { accounts, days }, body: edit }),
  });
}
