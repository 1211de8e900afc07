"use client";

import { addressOf } from "@/components/api/call";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Failure } from "@/components/ui/failure";
import { When } from "@/components/ui/when";
import { endpoints, type LakeAnswered } from "@/lib/contract/endpoints/lake";
import { useCancelRun, useRun } from "../use-lake";
import { costWords } from "../words";
import { Results } from "./results";
import styles from "./run-panel.module.css";

const formats = ["csv", "jsonl", "parquet"] as const;
const formatNames = { csv: "CSV", jsonl: "JSON Lines", parquet: "Parquet" };

function Running({ run }: { run: LakeAnswered }) {
  const cancel = useCancelRun();
  const { progress } = run;
  return (
    <div className={styles.running}>
      <progress className={styles.progress} aria-label="Progress" max={1} value={progress ?? undefined} />
      <span aria-live="polite">{progress === null ? "Running" : `${Math.round(progress * 100)} %`}</span>
      <Button busy={cancel.isPending} onClick={() => cancel.mutate(run.id)}>
        Cancel
      </Button>
    </div>
  );
}

function Wrong({ run }: { run: LakeAnswered }) {
  const { problem, state } = run;
  return (
    <div role="alert" className={styles.wrong}>
      <p className={styles.what}>
        {state === "cancelled" ? "Cancelled." : null}
        {state === "failed" && problem?.where ? `${problem.where}: ` : null}
        {state === "failed" ? problem?.message : null}
      </p>
      {problem?.next ? <p className={styles.next}>{problem.next}</p> : null}
    </div>
  );
}

function Exports({ run, parquet }: { run: LakeAnswered; parquet: boolean }) {
  return (
    <span className={styles.exports}>
      Export all rows:
      {formats
        .filter((format) => parquet || format !== "parquet")
        .map((format) => (
          <a
            key={format}
            href={addressOf(endpoints.exportLakeRun, { params: { id: run.id }, query: { format } })}
            download
          >
            {formatNames[format]}
          </a>
        ))}
    </span>
  );
}

type RunPanelProps = {
  id: string;
  /** Asks the same question again, past the answer that was kept. */
  onFresh: () => void;
  mayExport: boolean;
};

/** A question under way or its answer: progress and cancel, what is wrong, or the rows with their age and cost. */
export function RunPanel({ id, onFresh, mayExport }: RunPanelProps) {
  const { data: run, error, refetch } = useRun(id);
  if (error) return <Failure error={error} retry={() => void refetch()} />;
  if (!run) return null;
  if (run.state === "running") return <Running run={run} />;
  if (run.state !== "done") return <Wrong run={run} />;
  return (
    <Card
      title={costWords(run)}
      aside={
        <span className={styles.age}>
          as of <When at={run.asOf} show="relative" />
          {run.stale ? " · the lake has changed since" : null}
          <Button size="small" onClick={onFresh}>
            Ask again
          </Button>
        </span>
      }
    >
      {run.truncated ? (
        <p className={styles.next}>There are more rows than are shown; the export has all of them.</p>
      ) : null}
      <Results key={run.id} answer={run} />
      {mayExport && run.rows.length > 0 ? <Exports run={run} parquet={run.engine === "folder"} /> : null}
    </Card>
  );
}
