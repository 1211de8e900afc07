"use client";

import { useState } from "react";
import {
  Bar,
  BarChart,
  type MouseHandlerDataParam,
  ReferenceArea,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from "recharts";
import { useTimeZone } from "@/components/ui/time-zone";
import { type Bar as BarData, silentRuns, spanOfBars } from "./bars";
import styles from "./histogram.module.css";
import { HistogramTooltip } from "./histogram-tooltip";
import { tickWords } from "./tick-words";

type ChartProps = {
  bars: readonly BarData[];
  bucketSeconds: number;
  onSpan: (span: { from: string; to: string }) => void;
};

type Brush = { from: number; to: number };

const hatch = "timeline-no-logs";

/** Bars over time, errors at their foot, stretches without logs hatched. Dragging over bars chooses their span. */
export function HistogramChart({ bars, bucketSeconds, onSpan }: ChartProps) {
  const [brush, setBrush] = useState<Brush | null>(null);
  const zone = useTimeZone();

  function at(state: MouseHandlerDataParam): number | null {
    const label = Number(state.activeLabel);
    return state.activeLabel === undefined || Number.isNaN(label) ? null : label;
  }

  function finish() {
    if (brush) onSpan(spanOfBars(brush.from, brush.to, bucketSeconds));
    setBrush(null);
  }

  return (
    <ResponsiveContainer width="100%" height={110} initialDimension={{ width: 600, height: 110 }}>
      <BarChart
        data={[...bars]}
        margin={{ top: 4, right: 0, bottom: 0, left: 0 }}
        barCategoryGap={1}
        accessibilityLayer={false}
        onMouseDown={(state) => {
          const start = at(state);
          if (start !== null) setBrush({ from: start, to: start });
        }}
        onMouseMove={(state) => {
          const to = at(state);
          if (brush && to !== null) setBrush({ ...brush, to });
        }}
        onMouseUp={finish}
        onMouseLeave={() => setBrush(null)}
      >
        <defs>
          <pattern
            id={hatch}
            width="6"
            height="6"
            patternUnits="userSpaceOnUse"
            patternTransform="rotate(45)"
          >
            <rect width="2" height="6" className={styles.hatch} />
          </pattern>
        </defs>
        <XAxis
          dataKey="at"
          tickLine={false}
          axisLine={false}
          minTickGap={48}
          height={20}
          tick={{ className: styles.tick }}
          tickFormatter={(value: number) => tickWords(value, bucketSeconds, zone)}
        />
        <YAxis hide domain={[0, "dataMax"]} />
        <Tooltip
          isAnimationActive={false}
          cursor={{ className: styles.cursor }}
          content={<HistogramTooltip bucketSeconds={bucketSeconds} zone={zone} />}
        />
        {silentRuns(bars).map(({ from, to }) => (
          <ReferenceArea key={from} x1={from} x2={to} fill={`url(#${hatch})`} fillOpacity={1} />
        ))}
        <Bar dataKey="errors" stackId="events" className={styles.errors} isAnimationActive={false} />
        <Bar dataKey="fine" stackId="events" className={styles.fine} isAnimationActive={false} />
        {brush ? (
          <ReferenceArea
            x1={Math.min(brush.from, brush.to)}
            x2={Math.max(brush.from, brush.to)}
            className={styles.brush}
          />
        ) : null}
      </BarChart>
    </ResponsiveContainer>
  );
}
