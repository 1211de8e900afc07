"use client";

import { Bar, BarChart, CartesianGrid, Legend, ResponsiveContainer, Tooltip, XAxis, YAxis } from "recharts";
import { absoluteTime } from "@/components/ui/time-words";
import { useTimeZone } from "@/components/ui/time-zone";
import styles from "./chart.module.css";
import type { Picture } from "./picture";

const fills = ["var(--accent)", "var(--high)", "var(--ok)", "var(--medium)", "var(--low)"];

/** The numbers of an answer as bars: upright over time, lying beside their names otherwise. The table tab says the same. */
export default function AnswerChart({ picture }: { picture: Picture }) {
  const zone = useTimeZone();
  const { over, series, points } = picture;
  const lying = over === "text";
  const height = lying ? Math.max(160, points.length * 26 + 60) : 320;
  const label = (value: string) =>
    over === "time" && value.includes("T") ? absoluteTime(value, zone) : value;
  return (
    <ResponsiveContainer width="100%" height={height} initialDimension={{ width: 800, height }}>
      <BarChart
        data={points}
        layout={lying ? "vertical" : "horizontal"}
        margin={{ top: 8, right: 16, bottom: 0, left: 0 }}
        accessibilityLayer={false}
      >
        <CartesianGrid className={styles.grid} vertical={lying} horizontal={!lying} />
        {lying ? (
          <XAxis type="number" tickLine={false} axisLine={false} tick={{ className: styles.tick }} />
        ) : (
          <XAxis
            dataKey="label"
            tickLine={false}
            axisLine={false}
            minTickGap={64}
            tick={{ className: styles.tick }}
            tickFormatter={label}
          />
        )}
        {lying ? (
          <YAxis
            type="category"
            dataKey="label"
            width={220}
            interval={0}
            tickLine={false}
            axisLine={false}
            tick={{ className: styles.tick }}
            tickFormatter={(value: string) => (value.length > 34 ? `${value.slice(0, 33)}…` : value)}
          />
        ) : (
          <YAxis tickLine={false} axisLine={false} width={64} tick={{ className: styles.tick }} />
        )}
        <Tooltip
          isAnimationActive={false}
          cursor={{ className: styles.cursor }}
          labelFormatter={(value) => label(String(value))}
        />
        {series.length > 1 ? <Legend /> : null}
        {series.map((name, index) => (
          <Bar key={name} dataKey={name} fill={fills[index]} isAnimationActive={false} />
        ))}
      </BarChart>
    </ResponsiveContainer>
  );
}
