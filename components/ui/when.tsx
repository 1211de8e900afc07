"use client";

import { useNow } from "./clock";
import { absoluteTime, relativeTime } from "./time-words";
import { useTimeZone } from "./time-zone";
import styles from "./when.module.css";

type WhenProps = { at: string | null; show?: "both" | "relative" | "absolute" };

/** An instant, relative and absolute with its zone; null is "never". */
export function When({ at, show = "both" }: WhenProps) {
  const now = useNow();
  const zone = useTimeZone();
  if (at === null) return <span className={styles.when}>never</span>;
  const absolute = absoluteTime(at, zone);
  const relative = now === null ? absolute : relativeTime(at, now);
  return (
    <time className={styles.when} dateTime={at} title={absolute}>
      {show === "absolute" ? absolute : relative}
      {show === "both" && now !== null ? <span className={styles.absolute}> · {absolute}</span> : null}
    </time>
  );
}
