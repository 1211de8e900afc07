"use client";

import { useNow } from "./clock";
import styles from "./freshness.module.css";
import { absoluteTime, relativeTime } from "./time-words";
import { useTimeZone } from "./time-zone";

type FreshnessProps = { asOf: string | null; source: string };

const staleAfter = 24 * 3_600_000;

/** How old the data on screen is, and where it came from; older than a day is said to be so. */
export function Freshness({ asOf, source }: FreshnessProps) {
  const now = useNow();
  const zone = useTimeZone();
  if (asOf === null) return <span className={styles.freshness}>no data yet</span>;
  const stale = now !== null && now - Date.parse(asOf) > staleAfter;
  return (
    <span
      className={styles.freshness}
      data-stale={stale || undefined}
      title={`${absoluteTime(asOf, zone)}, ${source}`}
    >
      as of <time dateTime={asOf}>{now === null ? absoluteTime(asOf, zone) : relativeTime(asOf, now)}</time>
      {stale ? " · stale" : null}
    </span>
  );
}
