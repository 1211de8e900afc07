"use client";

import { Link } from "@/components/ui/link";
import table from "./table.module.css";
import { useFindingsHref } from "./use-findings-href";
import type { Scorecard } from "./use-posture";

type Row = Scorecard["checks"][number];

const counts = [
  { of: (row: Row) => row.failed, status: "fail", word: "fail", wide: false },
  { of: (row: Row) => row.passed, status: "pass", word: "pass", wide: false },
  { of: (row: Row) => row.notAssessed, status: "not_assessed", word: "not assessed", wide: true },
  { of: (row: Row) => row.muted, status: "muted", word: "muted", wide: true },
];

/** Four cells: how many resources fail, pass, were not assessed and are muted, each leading to them. */
export function CheckCounts({ row, principle }: { row: Row; principle?: number }) {
  const findingsHref = useFindingsHref();
  return counts.map(({ of, status, word, wide }) => {
    const count = of(row);
    return (
      <td key={status} className={`${table.number} ${wide ? table.wide : ""}`}>
        {count === 0 ? (
          <span className={table.muted}>0</span>
        ) : (
          <Link href={findingsHref({ principle, check: row.check, status })} title={`${count} ${word}`}>
            {count}
          </Link>
        )}
      </td>
    );
  });
}
