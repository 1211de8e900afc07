"use client";

import { ApiProblem } from "@/components/api/api-problem";
import { Button } from "./button";
import styles from "./empty.module.css";

type FailureProps = { error: unknown; retry?: () => void };

/** Something did not work: what happened, what to do, and a way to try again. */
export function Failure({ error, retry }: FailureProps) {
  const { title, detail, next } = wordsOf(error);
  return (
    <div className={styles.failure} role="alert">
      <p className={styles.title}>{title}</p>
      {detail || next ? (
        <p className={styles.hint}>
          {detail} {next}
        </p>
      ) : null}
      {retry ? (
        <div className={styles.action}>
          <Button onClick={retry}>Try again</Button>
        </div>
      ) : null}
    </div>
  );
}

function wordsOf(error: unknown): { title: string; detail?: string; next?: string } {
  if (error instanceof ApiProblem) {
    const { title, detail, next } = error.document;
    return { title, detail: detail === title ? undefined : detail, next };
  }
  return {
    title: "This part of the page could not be shown",
    next: "Try again; if it stays, the server's log and the browser's console have the reason.",
  };
}
