"use client";

import { useSearchParams } from "next/navigation";
import { withScope } from "./scoped-href";

/** Makes links that keep the scope of this page: `href("/findings", { principle: 5 })`. */
export function useScopedHref(): (
  path: string,
  query?: Record<string, string | number | undefined>,
) => string {
  const current = useSearchParams();
  return (path, query = {}) => withScope(path, query, current);
}
