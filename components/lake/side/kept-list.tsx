"use client";

import { Button } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";
import { Failure } from "@/components/ui/failure";
import { type Question, useQueries, useRemoveQuery, useShareQuery } from "../use-lake";
import { firstWords } from "../words";
import styles from "./side.module.css";

/** Questions that were kept: one's own, and those that others share. */
export function KeptList({ onChoose }: { onChoose: (question: Question) => void }) {
  const { data, error, refetch } = useQueries();
  const share = useShareQuery();
  const remove = useRemoveQuery();
  if (error) return <Failure error={error} retry={() => void refetch()} />;
  if (data?.length === 0)
    return <Empty title="Nothing is kept yet" hint="Keep a question with the button below the editor." />;
  return (
    <ul className={`${styles.list} ${styles.scroll}`}>
      {data?.map(({ id, title, engine, sql, shared, mine, createdBy }) => (
        <li key={id}>
          <button type="button" className={styles.item} onClick={() => onChoose({ engine, sql })}>
            <span>{title}</span>
            <span className={styles.about}>{mine ? firstWords(sql) : `shared by ${createdBy}`}</span>
          </button>
          {mine ? (
            <span className={styles.actions}>
              <Button size="small" variant="quiet" onClick={() => share.mutate({ id, shared: !shared })}>
                {shared ? "Stop sharing" : "Share"}
              </Button>
              <Button
                size="small"
                variant="quiet"
                aria-label={`Remove ${title}`}
                onClick={() => remove.mutate(id)}
              >
                Remove
              </Button>
            </span>
          ) : null}
        </li>
      ))}
    </ul>
  );
}
