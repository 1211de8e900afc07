"use client";

import { Empty } from "@/components/ui/empty";
import { Failure } from "@/components/ui/failure";
import { When } from "@/components/ui/when";
import { type Question, useHistory } from "../use-lake";
import { firstWords } from "../words";
import styles from "./side.module.css";

const stateWords = {
  running: "running",
  done: "answered",
  failed: "failed",
  cancelled: "cancelled",
} as const;

/** What one has asked in the last 30 days, newest first. */
export function HistoryList({ onOpen }: { onOpen: (id: string, question: Question) => void }) {
  const { data, error, refetch } = useHistory();
  if (error) return <Failure error={error} retry={() => void refetch()} />;
  if (data?.length === 0)
    return (
      <Empty title="Nothing was asked yet" hint="What you ask is listed here with its answer for 30 days." />
    );
  return (
    <ul className={`${styles.list} ${styles.scroll}`}>
      {data?.map(({ id, engine, sql, state, startedAt }) => (
        <li key={id}>
          <button type="button" className={styles.item} onClick={() => onOpen(id, { engine, sql })}>
            <code className={styles.sql}>{firstWords(sql)}</code>
            <span className={styles.about}>
              {stateWords[state]} · <When at={startedAt} show="relative" />
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}
