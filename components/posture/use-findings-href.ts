"use client";

import { useScopedHref } from "@/components/ui/use-scoped-href";

/**
 * Makes links from figures to the findings that they count: Heptagon's own, since those of other products are in no figure.
 * The scope of this page goes along.
 */
export function useFindingsHref(): (filters: Record<string, string | number | undefined>) => string {
  const href = useScopedHref();
  return (filters) => href("/findings", { source: "heptagon", ...filters });
}
