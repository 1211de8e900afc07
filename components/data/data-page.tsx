"use client";

import type { ReactNode } from "react";
import { counted } from "@/components/posture/score-words";
import { Failure } from "@/components/ui/failure";
import { Page } from "@/components/ui/page";
import { Skeleton } from "@/components/ui/skeleton";
import { ConnectAws } from "./connect-aws";
import styles from "./data.module.css";
import { ImportFile } from "./import-file";
import { Jobs } from "./jobs";
import { LoadFolder } from "./load-folder";
import { ReadFindings } from "./read-findings";
import { Snapshots } from "./snapshots";
import { Sources } from "./sources";
import { type DataSources, useDataSources } from "./use-data";

/** Where the data comes from, what is being done with it, and how to bring more. */
export function DataPage({ tabs }: { tabs: ReactNode }) {
  const { data, error, refetch } = useDataSources();
  return (
    <Page title={data ? dataSentence(data) : "Data"} lead="Where it came from, and how to bring your own.">
      {tabs}
      {error ? <Failure error={error} retry={() => void refetch()} /> : null}
      {data ? <Sources data={data} /> : null}
      {!data && !error ? <Skeleton height="card" /> : null}
      <div className={styles.columns}>
        <div className={styles.column}>
          <ConnectAws />
          <LoadFolder />
          <ImportFile />
          <ReadFindings />
        </div>
        <div className={styles.column}>
          <Jobs />
          <Snapshots />
        </div>
      </div>
    </Page>
  );
}

function dataSentence({ sources }: DataSources): string {
  if (sources.length === 0) return "There is no data yet.";
  const events = sources.reduce((sum, source) => sum + source.events, 0);
  const snapshots = sources.reduce((sum, source) => sum + source.snapshots, 0);
  return `${counted(events, "event")} and ${counted(snapshots, "snapshot")} from ${counted(sources.length, "source")}.`;
}
