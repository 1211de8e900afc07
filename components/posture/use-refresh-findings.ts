"use client";

import { useQueryClient } from "@tanstack/react-query";

/** What lists of findings, and figures made of them, are kept under. */
const touched = ["findings", "finding", "finding-groups", "fix-first", "exceptions", "overview", "scorecard"];

/** Asks the server again for findings and for every figure made of them. */
export function useRefreshFindings() {
  const client = useQueryClient();
  return () => Promise.all(touched.map((name) => client.invalidateQueries({ queryKey: [name] })));
}
