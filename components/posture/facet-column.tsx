"use client";

import { type ReactNode, useEffect, useState } from "react";
import { Card } from "@/components/ui/card";
import styles from "./findings.module.css";

/** What the list can be narrowed to: beside it, and on a narrow screen above it, folded until it is asked for. */
export function FacetColumn({ children }: { children: ReactNode }) {
  const [open, setOpen] = useState(true);
  useEffect(() => setOpen(!matchMedia("(max-width: 900px)").matches), []);
  return (
    <details className={styles.facets} open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className={styles.summary}>Filters</summary>
      <Card>{children}</Card>
    </details>
  );
}
