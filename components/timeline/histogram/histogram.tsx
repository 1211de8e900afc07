"use client";

import dynamic from "next/dynamic";
import { useMemo } from "react";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Empty } from "@/components/ui/empty";
import { Failure } from "@/components/ui/failure";
import { Skeleton } from "@/components/ui/skeleton";
import { useScope } from "@/components/ui/use-scope";
import type { TimelineQuery } from "../filter/use-filters";
import { useHistogram } from "../use-timeline";
import { counted, gapWords } from "../words/summary";
import { barsOf, widthWords } from "./bars";
import styles from "./histogram.module.css";
import { HistogramTable } from "./histogram-table";
import { SpanChoice } from "./span-choice";

const HistogramChart = dynamic(() => import("./chart").then((module) => module.HistogramChart), {
  ssr: false,
  loading: () => <div className={styles.room} />,
});

/** Events over time; dragging over the bars, or the two lists below them, narrow the time of the whole page. */
export function Histogram({ query }: { query: TimelineQuery }) {
  const { data, error, refetch } = useHistogram(query);
  const { from, to, setSpan, setRange, range } = useScope();
  const bars = useMemo(() => (data ? barsOf(data) : []), [data]);
  if (error && !data) return <Failure error={error} retry={() => void refetch()} />;
  if (!data)
    return (
      <Card>
        <div className={styles.room}>
          <Skeleton height="row" lines={3} />
        </div>
      </Card>
    );
  const missing = gapWords(data.gaps);
  const narrowed = from !== null || to !== null;
  return (
    <Card>
      {bars.length === 0 ? (
        <Empty title="No time to show" hint="The chosen time is empty." />
      ) : (
        <div className={styles.room} aria-hidden="true">
          <HistogramChart bars={bars} bucketSeconds={data.bucketSeconds} onSpan={setSpan} />
        </div>
      )}
      <div className={styles.foot}>
        <span>
          one bar is {widthWords(data.bucketSeconds)}
          {missing ? ` · hatched: no logs delivered, ${missing}` : ""}
        </span>
        <span className={styles.keys}>
          {narrowed ? (
            <Button size="small" onClick={() => setRange(range)}>
              Back to {range}
            </Button>
          ) : null}
          <SpanChoice bars={bars} bucketSeconds={data.bucketSeconds} onSpan={setSpan} />
        </span>
      </div>
      <HistogramTable
        bars={bars}
        bucketSeconds={data.bucketSeconds}
        caption={`Events over time, ${counted(bars.length, "bar")}`}
      />
    </Card>
  );
}
