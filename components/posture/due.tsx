"use client";

import { useNow } from "@/components/ui/clock";
import { When } from "@/components/ui/when";
import styles from "./due.module.css";

type DueProps = {
  at: string | null;
  /** The word above the time, for narrow columns. */
  stacked?: boolean;
};

/** When a failure has to be mended; what is late says so in a word. */
export function Due({ at, stacked }: DueProps) {
  const now = useNow();
  if (at === null) return <span className={styles.none}>–</span>;
  const late = now !== null && Date.parse(at) < now;
  return (
    <span className={late ? styles.late : undefined}>
      {late ? (
        <span className={stacked ? styles.above : undefined}>overdue{stacked ? null : ", "}</span>
      ) : null}
      <When at={at} show="relative" />
    </span>
  );
}
