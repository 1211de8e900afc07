"use client";

import dynamic from "next/dynamic";
import { Skeleton } from "@/components/ui/skeleton";
import { dayWords } from "@/components/ui/time-words";
import { type TrendPoint, trendDays } from "@/lib/domain/charts/trend-days";
import { scoreWords } from "./score-words";
import styles from "./trend-chart.module.css";

const TrendLine = dynamic(() => import("./trend-line").then((module) => module.TrendLine), {
  ssr: false,
  loading: () => <Skeleton height="card" />,
});

type TrendChartProps = {
  points: readonly TrendPoint[];
  label: string;
  /** Days that are marked on the line; a click on one calls `onDay`. */
  marks?: readonly string[];
  onDay?: (day: string) => void;
};

/** A score over time, with the table behind it; days without a score are holes. */
export function TrendChart({ points, label, marks, onDay }: TrendChartProps) {
  const days = trendDays(points);
  if (days.length < 2) return <p>A trend appears with the second day of data.</p>;
  return (
    <figure className={styles.figure}>
      <TrendLine days={days} marks={marks} onDay={onDay} />
      <div className="visually-hidden">
        <table>
          <caption>{label}</caption>
          <thead>
            <tr>
              <th scope="col">Day</th>
              <th scope="col">Score</th>
            </tr>
          </thead>
          <tbody>
            {days.map(({ day, score }) => (
              <tr key={day}>
                <th scope="row">{dayWords(day)}</th>
                <td>{score === null ? "no data" : scoreWords(score)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </figure>
  );
}
