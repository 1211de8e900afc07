"use client";

import { Link } from "@/components/ui/link";
import { Severity } from "@/components/ui/severity";
import table from "../table.module.css";
import type { ComparedDates } from "../use-decisions";
import { useFindingsHref } from "../use-findings-href";
import styles from "./compare.module.css";
import { Signed } from "./signed";

type Check = ComparedDates["checks"][number];
type CheckDifferenceProps = { checks: readonly Check[]; left: string; right: string };

/** The checks whose figures differ, with what each alone does to its principle's score. */
export function CheckDifference({ checks, left, right }: CheckDifferenceProps) {
  const findingsHref = useFindingsHref();
  if (checks.length === 0)
    return <p className={styles.none}>Every check has the same figures on both sides.</p>;
  return (
    <div className={styles.scroll}>
      <table className={table.table}>
        <thead>
          <tr>
            <th scope="col">Check</th>
            <th scope="col" className={table.wide}>
              Severity
            </th>
            <th scope="col" className={table.number}>
              {left}
            </th>
            <th scope="col" className={table.number}>
              {right}
            </th>
            <th scope="col" className={table.number} title="Points of its principle, for this check alone">
              Effect
            </th>
          </tr>
        </thead>
        <tbody>
          {checks.map((one) => (
            <tr key={`${one.principle} ${one.check}`}>
              <td>
                <Link href={findingsHref({ check: one.check })}>{one.title}</Link>{" "}
                <span className={styles.quiet}>principle {one.principle}</span>
              </td>
              <td className={table.wide}>
                <Severity value={one.severity} />
              </td>
              <td className={table.number}>{figure(one.left)}</td>
              <td className={table.number}>{figure(one.right)}</td>
              <td className={table.number}>
                <Signed points={one.effect} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function figure(side: Check["left"]): string {
  if (!side) return "none";
  const assessed = side.passed + side.failed;
  return assessed === 0 ? `${side.notAssessed} not assessed` : `${side.failed} of ${assessed} fail`;
}
