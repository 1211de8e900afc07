"use client";

import Link from "next/link";
import { Severity } from "@/components/ui/severity";
import { ShareBar } from "@/components/ui/share-bar";
import { useScopedHref } from "@/components/ui/use-scoped-href";
import styles from "./check-table.module.css";
import table from "./table.module.css";
import type { Scorecard } from "./use-posture";

type CheckTableProps = Pick<Scorecard, "checks"> & { principle: number };

/** The checks of a principle, those that cost most first; every count leads to its findings. */
export function CheckTable({ checks, principle }: CheckTableProps) {
  const href = useScopedHref();
  const link = (check: string, status: string, count: number, word: string) =>
    count === 0 ? (
      <span className={table.muted}>0</span>
    ) : (
      <Link href={href("/findings", { principle, check, status })} aria-label={`${count} ${word}`}>
        {count}
      </Link>
    );
  return (
    <div className={table.scroll}>
      <table className={table.table}>
        <thead>
          <tr>
            <th scope="col">Check</th>
            <th scope="col" className={table.wide}>
              Severity
            </th>
            <th scope="col" className={table.wide}>
              Layer
            </th>
            <th scope="col">Passing</th>
            <th scope="col" className={table.number}>
              Fail
            </th>
            <th scope="col" className={table.number}>
              Pass
            </th>
            <th scope="col" className={`${table.number} ${table.wide}`}>
              Not assessed
            </th>
            <th scope="col" className={`${table.number} ${table.wide}`}>
              Muted
            </th>
          </tr>
        </thead>
        <tbody>
          {byLoss(checks).map((row) => (
            <tr key={row.check}>
              <td>
                <Link href={href("/findings", { principle, check: row.check })}>{row.title}</Link>
              </td>
              <td className={table.wide}>
                <Severity value={row.severity} />
              </td>
              <td className={table.wide}>{row.layer}</td>
              <td className={styles.ratio}>
                {row.passed + row.failed === 0 ? (
                  <span className={table.muted}>not assessed</span>
                ) : (
                  <>
                    {Math.floor((100 * row.passed) / (row.passed + row.failed))} %
                    <ShareBar share={row.passed / (row.passed + row.failed)} />
                  </>
                )}
              </td>
              <td className={table.number}>{link(row.check, "fail", row.failed, "fail")}</td>
              <td className={table.number}>{link(row.check, "pass", row.passed, "pass")}</td>
              <td className={`${table.number} ${table.wide}`}>
                {link(row.check, "not_assessed", row.notAssessed, "not assessed")}
              </td>
              <td className={`${table.number} ${table.wide}`}>
                {link(row.check, "muted", row.muted, "muted")}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function byLoss(checks: Scorecard["checks"]): Scorecard["checks"] {
  const loss = ({ ratio, weight }: Scorecard["checks"][number]) =>
    ratio === null ? 0 : weight * (1 - ratio);
  return [...checks].sort(
    (a, b) => loss(b) - loss(a) || b.weight - a.weight || a.title.localeCompare(b.title),
  );
}
