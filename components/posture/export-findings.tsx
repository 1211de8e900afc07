"use client";

import { Download } from "lucide-react";
import { addressOf } from "@/components/api/address";
import { useMay } from "@/components/shell/signed-in";
import { lookOf } from "@/components/ui/button";
import { endpoints, exportFormats } from "@/lib/contract/endpoints/posture";
import { type FindingFilters, useFindingQuery } from "./use-posture";

type ExportFindingsProps = {
  filters: FindingFilters;
  sort?: "worst" | "due" | "changed";
  /** What is exported, for screen readers. */
  label?: string;
  size?: "small";
};

/** The findings as they are filtered and ordered, as a file. */
export function ExportFindings({ filters, sort, label, size }: ExportFindingsProps) {
  const may = useMay("export:create");
  const query = useFindingQuery(filters);
  if (!may) return null;
  return (
    <>
      {exportFormats.map((format) => (
        <a
          key={format}
          className={lookOf({ size })}
          href={addressOf(endpoints.exportFindings, { query: { ...query, sort, format } })}
          download
          aria-label={label ? `${format.toUpperCase()} of ${label}` : undefined}
        >
          <Download size={14} aria-hidden="true" /> {format.toUpperCase()}
        </a>
      ))}
    </>
  );
}
