"use client";

import { useScopeChoices } from "@/components/shell/scope-choices";
import type { Facet } from "@/lib/contract/endpoints/events";
import { kindName } from "../words/who";
import type { FilterField } from "./fields";
import type { Known } from "./suggest";

/** The values that the filter bar offers: those of the facets, accounts by their names. */
export function useKnownValues(facets: readonly Facet[]): Known {
  const { accounts, regions } = useScopeChoices();
  return (field: FilterField) => {
    const counts = facets.find((facet) => facet.field === field)?.values ?? [];
    if (field === "account")
      return accounts.map(({ id, name }) => ({
        value: id,
        shown: name ?? id,
        count: counts.find(({ value }) => value === id)?.count,
      }));
    if (field === "region" && counts.length === 0) return regions.map((value) => ({ value }));
    if (field === "readOnly") return [{ value: "true" }, { value: "false" }];
    if (field === "error") return [...counts, { value: "*", shown: "* any error" }];
    if (field === "kind") return counts.map((one) => ({ ...one, shown: kindName(one.value) }));
    return counts;
  };
}

/** Accounts typed by name become their ids; everything else stays. */
export function useAccountIds(): (typed: string) => string {
  const { accounts } = useScopeChoices();
  return (typed) => accounts.find(({ name }) => name?.toLowerCase() === typed.toLowerCase())?.id ?? typed;
}
