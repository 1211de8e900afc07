"use client";

import { Card } from "@/components/ui/card";
import { type Column, DataTable } from "@/components/ui/data-table";
import { Drawer } from "@/components/ui/drawer";
import { Empty } from "@/components/ui/empty";
import { Failure } from "@/components/ui/failure";
import { Skeleton } from "@/components/ui/skeleton";
import styles from "../permissions.module.css";
import { MadePolicy } from "./made-policy";
import { DaysField, MakingFields } from "./making-fields";
import { type Job, type SetUsageState, type UsageState, useJobs } from "./use-usage";

/** A job is known by its name and its first person: two jobs may look alike. */
const keyOf = ({ name, people }: Job) => `${name} ${people[0] ?? ""}`;

const columns: Column<Job>[] = [
  {
    id: "job",
    title: "Job",
    width: "minmax(0, 1fr)",
    cell: ({ name, people }) => (
      <>
        <span className={styles.name}>{name}</span>
        <span className={styles.quietLine}>
          {people.length} {people.length === 1 ? "person" : "people"}
        </span>
      </>
    ),
  },
  {
    id: "people",
    title: "Who",
    width: "minmax(0, 1.6fr)",
    cell: ({ people }) => (
      <span className={styles.quietLine} title={people.join("\n")}>
        {people.join(", ")}
      </span>
    ),
  },
  {
    id: "services",
    title: "Works with",
    width: "minmax(0, 1.4fr)",
    wideOnly: true,
    cell: ({ services }) => <span className={styles.quietLine}>{services.join(", ")}</span>,
  },
  {
    id: "actions",
    title: "Actions",
    width: "72px",
    align: "end",
    cell: ({ actions }) => actions.needed,
  },
];

/** People grouped by what they do, each group with the role that would be enough for it. */
export function JobsView({ state, set }: { state: UsageState; set: SetUsageState }) {
  const answer = useJobs(state, state.view === "jobs");
  const open = answer.data?.jobs.find((job) => keyOf(job) === state.job);
  return (
    <div className={styles.stack}>
      <Card>
        <div className={styles.request}>
          <DaysField state={state} set={set} />
          <MakingFields state={state} set={set} />
        </div>
      </Card>
      {answer.error ? <Failure error={answer.error} retry={() => void answer.refetch()} /> : null}
      {answer.isLoading ? <Skeleton lines={8} height="row" /> : null}
      {answer.data ? (
        <Card
          title="Jobs"
          aside={`${answer.data.people} people seen in ${answer.data.days} days, grouped by what they do`}
          flush
        >
          {answer.data.jobs.length > 0 ? (
            <DataTable
              label="Jobs"
              rows={answer.data.jobs}
              columns={columns}
              rowKey={keyOf}
              onOpen={(job) => void set({ job: keyOf(job) })}
              selectedKey={state.job}
              total={answer.data.jobs.length}
              density="two-line"
            />
          ) : (
            <div className={styles.pad}>
              <Empty
                title="Nobody has been seen at work"
                hint="Once the timeline holds what people did, they are grouped by it here."
              />
            </div>
          )}
        </Card>
      ) : null}
      <Drawer
        open={open !== undefined}
        onClose={() => void set({ job: null })}
        title={open ? `A role for the ${open.name}` : ""}
      >
        {open ? (
          <div className={styles.stack}>
            <p className={styles.quiet}>{open.people.join(", ")}</p>
            <p className={styles.quiet}>At least half of them use {open.core.join(", ")}.</p>
            <MadePolicy made={open} name={open.name.replaceAll(" ", "-")} format={state.format} />
          </div>
        ) : null}
      </Drawer>
    </div>
  );
}
