"use client";

import { Download } from "lucide-react";
import { useMay } from "@/components/shell/signed-in";
import { lookOf } from "@/components/ui/button";

/** What a page shows, as a CSV file; for those who may take data out. */
export function CsvLink({ address }: { address: string }) {
  const may = useMay("export:create");
  if (!may) return null;
  return (
    <a className={lookOf({})} href={address} download>
      <Download size={14} aria-hidden="true" /> CSV
    </a>
  );
}
