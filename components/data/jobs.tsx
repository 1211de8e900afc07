"use client";

import { useMay } from "@/components/shell/signed-in";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Empty } from "@/components/ui/empty";
import { Failure } from "@/components/ui/failure";
import { Link } from "@/components/ui/link";
import { Skeleton } from "@/components/ui/skeleton";
import { When } from "@/components/ui/when";
import type { Job } from "@/lib/contract/endpoints/system";
import { progressWords } from "./amounts";
import styles from "./data.module.css";
import { isUnderWay, useCancelJob, useJobs } from "./use-data";

const words = {
  queued: { text: "Waiting", tone: "neutral" },
  running: { text: "Running", tone: "accent" },
  done: { text: "Done", tone: "ok" },
  failed: { text: "Failed", tone: "danger" },
  cancelled: { text: "Cancelled", tone: "neutral" },
} as const;

/** Work under way and lately done, with its progress. */
export function Jobs() {
  const { data, error, refetch } = useJobs();
  return (
    <Card title="Jobs" aside="newest first">
      {error ? <Failure error={error} retry={() => void refetch()} /> : null}
      {!data && !error ? <Skeleton lines={3} height="row" /> : null}
      {data?.length === 0 ? (
        <Empty
          title="Nothing has run yet"
          hint="Collecting, loading and removing appear here, with their progress."
        />
      ) : null}
      <ul className={styles.jobs}>
        {data?.map((job) => (
          <JobRow key={job.id} job={job} />
        ))}
      </ul>
    </Card>
  );
}

function JobRow({ job }: { job: Job }) {
  const may = useMay("jobs:manage");
  const cancel = useCancelJob();
  const { text, tone } = words[job.state];
  const running = isUnderWay(job);
  return (
    <li className={styles.job}>
      <Badge tone={tone}>{text}</Badge>
      <div className={styles.what}>
        <div>{job.kind === "collect" ? <Link href="/settings/aws">{job.title}</Link> : job.title}</div>
        {job.state === "running" ? (
          <>
            <progress
              className={styles.progress}
              aria-label={job.title}
              max={job.total ?? undefined}
              value={job.total === null ? undefined : job.done}
            />
            <div className={styles.muted}>{progressWords(job)}</div>
          </>
        ) : null}
        {job.message ? <div className={styles.muted}>{job.message}</div> : null}
        {cancel.error ? <Failure error={cancel.error} /> : null}
      </div>
      <span className={styles.muted}>
        <When at={job.endedAt ?? job.startedAt ?? job.createdAt} show="relative" />
      </span>
      {running && may ? (
        <Button size="small" busy={cancel.isPending} onClick={() => cancel.mutate(job.id)}>
          Cancel
        </Button>
      ) : null}
    </li>
  );
}
