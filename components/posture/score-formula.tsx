"use client";

import Link from "next/link";
import { Severity } from "@/components/ui/severity";
import { useScopedHref } from "@/components/ui/use-scoped-href";
import styles from "./score-formula.module.css";
import { scoreSum } from "./score-sum";
import { counted, scoreWords } from "./score-words";
import table from "./table.module.css";
import type { Scorecard } from "./use-posture";

type ScoreFormulaProps = Pick<Scorecard, "checks" | "summary">;

/** How a score is made, with its own numbers, so that anyone can do the sum again. */
export function ScoreFormula({ checks, summary }: ScoreFormulaProps) {
  const href = useScopedHref();
  const { rows, weighted, weight, score, left } = scoreSum(checks);
  const muted = checks.reduce((sum, check) => sum + check.muted, 0);
  return (
    <details className={styles.formula}>
      <summary>How this number is made</summary>
      <p className={table.words}>
        Score = 100 × Σ w·r / Σ w over the assessed checks: w is the severity's weight (critical 10, high 6,
        medium 3, low 1), r the share of assessed resources that pass; a critical check with any failing
        resource counts at most one half.
        {left.length > 0
          ? ` ${counted(left.length, "check")} could not be assessed and ${left.length === 1 ? "is" : "are"} in neither sum, but lower the coverage.`
          : ""}
        {muted > 0
          ? ` ${counted(muted, "muted finding is", "muted findings are")} left out of both sums.`
          : ""}{" "}
        Formula version {summary.formula}.
      </p>
      <div className={table.scroll}>
        <table className={table.table}>
          <thead>
            <tr>
              <th scope="col">Check</th>
              <th scope="col" className={table.wide}>
                Severity
              </th>
              <th scope="col" className={table.number}>
                Passed / assessed
              </th>
              <th scope="col" className={table.number}>
                r
              </th>
              <th scope="col" className={table.number}>
                w
              </th>
              <th scope="col" className={table.number}>
                w·r
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.check}>
                <td>
                  <Link href={href("/findings", { check: row.check })}>{row.title}</Link>
                </td>
                <td className={table.wide}>
                  <Severity value={row.severity} />
                </td>
                <td className={table.number}>
                  {row.passed} / {row.passed + row.failed}
                </td>
                <td className={table.number}>{row.ratio.toFixed(3)}</td>
                <td className={table.number}>{row.weight}</td>
                <td className={table.number}>{row.contribution.toFixed(3)}</td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">Sum</th>
              <td className={table.wide} />
              <td />
              <td />
              <td className={table.number}>{weight}</td>
              <td className={table.number}>{weighted.toFixed(3)}</td>
            </tr>
          </tfoot>
        </table>
      </div>
      <p className={styles.result}>
        {score === null
          ? "Nothing was assessed, so there is no score."
          : `100 × ${weighted.toFixed(3)} / ${weight} = ${score.toFixed(1)}, shown as ${scoreWords(score)}.`}
      </p>
    </details>
  );
}
