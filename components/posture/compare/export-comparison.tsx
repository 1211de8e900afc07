"use client";

import { Download } from "lucide-react";
import { useMay } from "@/components/shell/signed-in";
import findings from "../findings.module.css";

/** The comparison as it is shown, as a file. */
export function ExportComparison({ address }: { address: string }) {
  const may = useMay("export:create");
  if (!may) return null;
  return (
    <a className={findings.export} href={address} download>
      <Download size={14} aria-hidden="true" /> CSV
    </a>
  );
}
