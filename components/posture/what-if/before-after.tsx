"use client";

import type { ReactNode } from "react";
import { Link } from "@/components/ui/link";
import { ShareBar } from "@/components/ui/share-bar";
import { useScopedHref } from "@/components/ui/use-scoped-href";
import { scoreWords } from "../score-words";
import table from "../table.module.css";
import type { WhatIf } from "../use-decisions";
import styles from "./what-if.module.css";

type Pair = { before: { score: number | null }; after: { score: number | null } };

/** The scores now and then, principle by principle, and over all. */
export function BeforeAfter({ principles, overall }: Pick<WhatIf, "principles" | "overall">) {
  const href = useScopedHref();
  return (
    <table className={table.table}>
      <thead>
        <tr>
          <th scope="col">Principle</th>
          <th scope="col" className={table.number}>
            Now
          </th>
          <th scope="col" className={table.number}>
            Then
          </th>
          <th scope="col" className={table.number}>
            Gain
          </th>
        </tr>
      </thead>
      <tbody>
        {principles.map((one) => (
          <Row
            key={one.principle}
            label={
              <Link href={href(`/principles/${one.principle}`)}>
                {one.principle} {one.name}
              </Link>
            }
            pair={one}
          />
        ))}
      </tbody>
      <tfoot>
        <Row label="Overall" pair={overall} />
      </tfoot>
    </table>
  );
}

function Row({ label, pair: { before, after } }: { label: ReactNode; pair: Pair }) {
  const gain = (after.score ?? 0) - (before.score ?? 0);
  return (
    <tr>
      <th scope="row">
        {label}
        <ShareBar share={(after.score ?? 0) / 100} />
      </th>
      <td className={table.number}>{scoreWords(before.score)}</td>
      <td className={table.number}>{scoreWords(after.score)}</td>
      <td className={table.number}>
        {gain >= 0.05 ? (
          <span className={styles.gain}>+{gain.toFixed(1)}</span>
        ) : (
          <span className={table.muted}>0</span>
        )}
      </td>
    </tr>
  );
}
