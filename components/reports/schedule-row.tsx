"use client";

import { useState } from "react";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { Failure } from "@/components/ui/failure";
import { When } from "@/components/ui/when";
import type { ReportSchedule } from "@/lib/contract/endpoints/reports";
import styles from "./reports.module.css";
import { useRemoveSchedule, useRunSchedule, useSwitchSchedule } from "./use-schedules";

/** One schedule, and how its last run and deliveries went. */
export function ScheduleRow({ schedule, onChange }: { schedule: ReportSchedule; onChange: () => void }) {
  const { title, format, when, channels, createdBy, enabled, nextAt } = schedule;
  return (
    <li className={styles.schedule}>
      <div className={styles.what}>
        <div>
          <strong>{title}</strong> <span className={styles.muted}>{format.toUpperCase()}</span>{" "}
          {enabled ? null : <Badge>Paused</Badge>}
        </div>
        <div className={styles.muted}>
          {when} · {channels.map(({ name }) => name).join(", ") || "kept here"} · sees what {createdBy} sees
        </div>
        <div className={styles.muted}>
          {enabled ? (
            <>
              next <When at={nextAt} />
            </>
          ) : (
            "makes nothing until it goes on"
          )}
        </div>
        <LastRun schedule={schedule} />
      </div>
      <Acts schedule={schedule} onChange={onChange} />
    </li>
  );
}

const stateWords = { making: "being made", ready: "made", failed: "failed", cancelled: "cancelled" } as const;
const deliveryWords = { sent: "delivered to", waiting: "on its way to", failed: "not delivered to" } as const;

function LastRun({ schedule: { lastAt, last, problem } }: { schedule: ReportSchedule }) {
  if (lastAt === null) return <div className={styles.muted}>has not run yet</div>;
  return (
    <>
      <div className={styles.muted}>
        last <When at={lastAt} show="relative" />
        {problem ? `, failed: ${problem}` : last ? `, ${stateWords[last.state]}` : null}
      </div>
      {last?.deliveries.map(({ id, channel, state, sentAt, error }) => (
        <div key={id} className={state === "failed" ? styles.failed : styles.muted}>
          {deliveryWords[state]} {channel}
          {sentAt ? (
            <>
              {" "}
              <When at={sentAt} show="relative" />
            </>
          ) : null}
          {error ? `: ${error}` : null}
        </div>
      ))}
    </>
  );
}

function Acts({ schedule, onChange }: { schedule: ReportSchedule; onChange: () => void }) {
  const { id, title, enabled } = schedule;
  const [asking, setAsking] = useState(false);
  const change = useSwitchSchedule();
  const run = useRunSchedule();
  const remove = useRemoveSchedule();
  const failure = change.error ?? run.error;
  return (
    <div className={styles.actions}>
      <Button
        size="small"
        busy={run.isPending}
        aria-label={`Run ${title} now`}
        onClick={() => run.mutate(id)}
      >
        Run now
      </Button>
      <Button
        size="small"
        busy={change.isPending}
        aria-label={`${enabled ? "Pause" : "Go on with"} ${title}`}
        onClick={() => change.mutate({ id, enabled: !enabled })}
      >
        {enabled ? "Pause" : "Go on"}
      </Button>
      <Button size="small" aria-label={`Change ${title}`} onClick={onChange}>
        Change…
      </Button>
      <Button size="small" aria-label={`Remove ${title}`} onClick={() => setAsking(true)}>
        Remove…
      </Button>
      {failure ? <Failure error={failure} /> : null}
      <ConfirmDialog
        open={asking}
        onClose={() => setAsking(false)}
        onConfirm={() => remove.mutate(id, { onSuccess: () => setAsking(false) })}
        title={`Remove ${title}?`}
        confirm="Remove the schedule"
        danger
        busy={remove.isPending}
      >
        <p>It makes no report any more. Those it made stay until they expire.</p>
        {remove.error ? <Failure error={remove.error} /> : null}
      </ConfirmDialog>
    </div>
  );
}
