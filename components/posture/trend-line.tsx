"use client";

import {
  Line,
  LineChart,
  ReferenceDot,
  ReferenceLine,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from "recharts";
import { dayWords } from "@/components/ui/time-words";
import type { TrendPoint } from "@/lib/domain/charts/trend-days";

const tick = { fill: "var(--text-muted)", fontSize: 11 };

type TrendLineProps = { days: TrendPoint[]; marks?: readonly string[]; onDay?: (day: string) => void };

/** The line itself, on a scale from 0 to 100. Loaded only where it is shown. */
export function TrendLine({ days, marks = [], onDay }: TrendLineProps) {
  const marked = days.filter(({ day }) => marks.includes(day));
  return (
    <div aria-hidden="true">
      <ResponsiveContainer width="100%" height={180}>
        <LineChart data={days} margin={{ top: 8, right: 8, bottom: 0, left: 0 }} accessibilityLayer={false}>
          {[0, 50, 100].map((value) => (
            <ReferenceLine key={value} y={value} stroke="var(--grid-line)" />
          ))}
          <XAxis
            dataKey="day"
            tickFormatter={dayWords}
            tick={tick}
            tickLine={false}
            axisLine={false}
            minTickGap={48}
          />
          <YAxis
            domain={[0, 100]}
            ticks={[0, 50, 100]}
            width={28}
            tick={tick}
            tickLine={false}
            axisLine={false}
          />
          <Tooltip
            isAnimationActive={false}
            labelFormatter={(day) => dayWords(String(day))}
            formatter={(score) => [Math.round(Number(score)), "score"]}
            contentStyle={{
              background: "var(--surface-raised)",
              border: "1px solid var(--border-strong)",
              borderRadius: 6,
              fontSize: 12,
            }}
            itemStyle={{ color: "var(--text)" }}
          />
          <Line
            dataKey="score"
            type="linear"
            stroke="var(--accent)"
            strokeWidth={2}
            dot={false}
            connectNulls={false}
            isAnimationActive={false}
          />
          {marked.map(({ day, score }) =>
            score === null ? null : (
              <ReferenceDot
                key={day}
                x={day}
                y={score}
                r={4}
                fill="var(--surface-raised)"
                stroke="var(--accent)"
                strokeWidth={2}
                cursor="pointer"
                onClick={() => onDay?.(day)}
              />
            ),
          )}
        </LineChart>
      </ResponsiveContainer>
    </div>
  );
}
