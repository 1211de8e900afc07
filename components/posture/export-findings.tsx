"use client";

import { Download } from "lucide-react";
import { addressOf } from "@/components/api/address";
import { useMay } from "@/components/shell/signed-in";
import { endpoints } from "@/lib/contract/endpoints/posture";
import styles from "./findings.module.css";
import { type FindingFilters, useFindingQuery } from "./use-posture";

/** The findings as they are filtered, as a file. */
export function ExportFindings({ filters }: { filters: FindingFilters }) {
  const may = useMay("export:create");
  const query = useFindingQuery(filters);
  if (!may) return null;
  return (
    <>
      {(["csv", "jsonl"] as const).map((format) => (
        <a
          key={format}
          className={styles.export}
          href={addressOf(endpoints.exportFindings, { query: { ...query, format } })}
          download
        >
          <Download size={14} aria-hidden="true" /> {format.toUpperCase()}
        </a>
      ))}
    </>
  );
}
