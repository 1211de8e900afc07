"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Dialog } from "@/components/ui/dialog";
import { Empty } from "@/components/ui/empty";
import { Failure } from "@/components/ui/failure";
import { Skeleton } from "@/components/ui/skeleton";
import type { ReportSchedule } from "@/lib/contract/endpoints/reports";
import styles from "./reports.module.css";
import { ScheduleForm } from "./schedule-form";
import { ScheduleRow } from "./schedule-row";
import { useSchedules } from "./use-schedules";

/** Reports that come back: when, where to, how the last one went; make one, change it, pause it, run it now. */
export function Schedules() {
  const { data, error, refetch } = useSchedules();
  const [open, setOpen] = useState<{ schedule: ReportSchedule | null } | null>(null);
  return (
    <Card
      title="Schedules"
      aside={
        <Button size="small" onClick={() => setOpen({ schedule: null })}>
          Add a schedule…
        </Button>
      }
    >
      {error ? <Failure error={error} retry={() => void refetch()} /> : null}
      {!data && !error ? <Skeleton lines={2} height="row" /> : null}
      {data?.length === 0 ? (
        <Empty
          title="No report comes back by itself"
          hint="A schedule makes one every day, week or month and delivers it to the channels you choose."
        />
      ) : null}
      <ul className={styles.list}>
        {data?.map((schedule) => (
          <ScheduleRow key={schedule.id} schedule={schedule} onChange={() => setOpen({ schedule })} />
        ))}
      </ul>
      <Dialog
        open={open !== null}
        onClose={() => setOpen(null)}
        title={open?.schedule ? `Change ${open.schedule.title}` : "Add a schedule"}
      >
        {open ? <ScheduleForm schedule={open.schedule} onDone={() => setOpen(null)} /> : null}
      </Dialog>
    </Card>
  );
}
