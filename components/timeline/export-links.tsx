"use client";

import { addressOf } from "@/components/api/call";
import { useMay } from "@/components/shell/signed-in";
import { LinkButton } from "@/components/ui/button";
import { endpoints } from "@/lib/contract/endpoints/events";
import type { TimelineQuery } from "./filter/use-filters";

/** The events as they are filtered, as files. */
export function ExportLinks({ query }: { query: TimelineQuery }) {
  if (!useMay("export:create")) return null;
  return (["csv", "jsonl"] as const).map((format) => (
    <LinkButton
      key={format}
      size="small"
      prefetch={false}
      href={addressOf(endpoints.exportEvents, { query: { ...query, format } })}
      download={`events.${format}`}
    >
      {format === "csv" ? "CSV" : "JSON Lines"}
    </LinkButton>
  ));
}
