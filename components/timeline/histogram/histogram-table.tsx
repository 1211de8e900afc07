"use client";

import { useTimeZone } from "@/components/ui/time-zone";
import type { Bar } from "./bars";
import { bucketWords } from "./tick-words";

type HistogramTableProps = { bars: readonly Bar[]; bucketSeconds: number; caption: string };

/** The bars as a table, for those who do not see them. */
export function HistogramTable({ bars, bucketSeconds, caption }: HistogramTableProps) {
  const zone = useTimeZone();
  return (
    <div className="visually-hidden">
      <table>
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">Time</th>
            <th scope="col">Events</th>
            <th scope="col">Errors</th>
          </tr>
        </thead>
        <tbody>
          {bars
            .filter(({ fine, errors, silent }) => silent || fine + errors > 0)
            .map((bar) => (
              <tr key={bar.at}>
                <th scope="row">{bucketWords(bar.at, bucketSeconds, zone)}</th>
                <td>{bar.silent ? "no logs" : bar.fine + bar.errors}</td>
                <td>{bar.errors}</td>
              </tr>
            ))}
        </tbody>
      </table>
    </div>
  );
}
