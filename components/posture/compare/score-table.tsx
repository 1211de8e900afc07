"use client";

import { Link } from "@/components/ui/link";
import { scoreWords } from "../score-words";
import table from "../table.module.css";
import type { ComparedDates } from "../use-decisions";
import { Signed } from "./signed";

/** `all`: the address of the seven scorecards there; `href`: of one. */
export type Side = { title: string; all: string; href: (principle: number) => string };
type ScoreTableProps = Pick<ComparedDates, "principles" | "overall"> & { left: Side; right: Side };

/** Each principle on both sides; a score opens to its scorecard there. */
export function ScoreTable({ principles, overall, left, right }: ScoreTableProps) {
  return (
    <table className={table.table}>
      <thead>
        <tr>
          <th scope="col">Principle</th>
          <th scope="col" className={table.number}>
            {left.title}
          </th>
          <th scope="col" className={table.number}>
            {right.title}
          </th>
          <th scope="col" className={table.number}>
            Difference
          </th>
        </tr>
      </thead>
      <tbody>
        {principles.map((one) => (
          <tr key={one.principle}>
            <th scope="row">
              {one.principle} {one.name}
            </th>
            <td className={table.number}>
              <Link href={left.href(one.principle)}>{scoreWords(one.left.score)}</Link>
            </td>
            <td className={table.number}>
              <Link href={right.href(one.principle)}>{scoreWords(one.right.score)}</Link>
            </td>
            <td className={table.number}>
              <Signed points={one.change} />
            </td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">Overall</th>
          <td className={table.number}>
            <Link href={left.all}>{scoreWords(overall.left.score)}</Link>
          </td>
          <td className={table.number}>
            <Link href={right.all}>{scoreWords(overall.right.score)}</Link>
          </td>
          <td className={table.number}>
            <Signed points={overall.change} />
          </td>
        </tr>
      </tfoot>
    </table>
  );
}
