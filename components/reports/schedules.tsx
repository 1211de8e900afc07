"use client";

import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Failure } from "@/components/ui/failure";
import { When } from "@/components/ui/when";
import styles from "./reports.module.css";
import { useSchedules, useSwitchSchedule } from "./use-reports";

/** Reports that come back: when, where to, and whether the last run went well. Nothing while there are none. */
export function Schedules() {
  const { data, error, refetch } = useSchedules();
  const change = useSwitchSchedule();
  if (error) return <Failure error={error} retry={() => void refetch()} />;
  if (!data || data.length === 0) return null;
  return (
    <Card title="Schedules" aside="each sees with the eyes of whoever made it">
      <ul className={styles.list}>
        {data.map((one) => (
          <li key={one.id} className={styles.schedule}>
            <div className={styles.what}>
              <div>
                {one.title} <span className={styles.muted}>{one.format.toUpperCase()}</span>
              </div>
              <div className={styles.muted}>
                {one.when} · {one.channels.map(({ name }) => name).join(", ") || "kept here"} ·{" "}
                {one.createdBy}
              </div>
              <div className={styles.muted}>
                {one.enabled ? (
                  <>
                    next <When at={one.nextAt} show="relative" />
                  </>
                ) : (
                  "switched off"
                )}
                {one.problem ? `. The last run failed: ${one.problem}` : ""}
              </div>
            </div>
            <Button
              size="small"
              busy={change.isPending}
              onClick={() => change.mutate({ id: one.id, enabled: !one.enabled })}
            >
              {one.enabled ? "Switch off" : "Switch on"}
            </Button>
          </li>
        ))}
      </ul>
      {change.error ? <Failure error={change.error} /> : null}
    </Card>
  );
}
