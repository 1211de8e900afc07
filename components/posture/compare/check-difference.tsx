"use client";

import { parseAsBoolean, useQueryState } from "nuqs";
import { Button } from "@/components/ui/button";
import { Link } from "@/components/ui/link";
import { Severity } from "@/components/ui/severity";
import table from "../table.module.css";
import type { ComparedDates } from "../use-decisions";
import { useFindingsHref } from "../use-findings-href";
import styles from "./compare.module.css";
import { Signed } from "./signed";

type Check = ComparedDates["checks"][number];
/** `findings`: filters that show what is counted now; null for a day that is past, whose findings are not kept. */
type FigureSide = { title: string; findings: Record<string, string> | null };
type CheckDifferenceProps = { checks: readonly Check[]; left: FigureSide; right: FigureSide };

const shownAtFirst = 40;

/** The checks whose figures differ, with what each alone does to its principle's score. */
export function CheckDifference({ checks, left, right }: CheckDifferenceProps) {
  const findingsHref = useFindingsHref();
  const [all, setAll] = useQueryState("all", parseAsBoolean.withDefault(false));
  const shown = all ? checks : checks.slice(0, shownAtFirst);
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
              {left.title}
            </th>
            <th scope="col" className={table.number}>
              {right.title}
            </th>
            <th scope="col" className={table.number} title="Points of its principle, for this check alone">
              Effect
            </th>
          </tr>
        </thead>
        <tbody>
          {shown.map((one) => (
            <tr key={`${one.principle} ${one.check}`}>
              <td>
                <Link href={findingsHref({ check: one.check })}>{one.title}</Link>{" "}
                <span className={styles.quiet}>principle {one.principle}</span>
              </td>
              <td className={table.wide}>
                <Severity value={one.severity} />
              </td>
              <td className={table.number}>
                <Figure check={one.check} figures={one.left} filters={left.findings} />
              </td>
              <td className={table.number}>
                <Figure check={one.check} figures={one.right} filters={right.findings} />
              </td>
              <td className={table.number}>
                <Signed points={one.effect} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {shown.length < checks.length ? (
        <Button variant="quiet" onClick={() => void setAll(true)}>
          Show all {checks.length} checks that differ
        </Button>
      ) : null}
    </div>
  );
}

type FigureProps = { check: string; figures: Check["left"]; filters: FigureSide["findings"] };

function Figure({ check, figures, filters }: FigureProps) {
  const findingsHref = useFindingsHref();
  if (!figures || !filters) return figure(figures);
  const { passed, failed } = figures;
  const status = failed > 0 ? "fail" : passed > 0 ? "pass" : "not_assessed";
  return <Link href={findingsHref({ ...filters, check, status })}>{figure(figures)}</Link>;
}

function figure(side: Check["left"]): string {
  if (!side) return "none";
  const assessed = side.passed + side.failed;
  return assessed === 0 ? `${side.notAssessed} not assessed` : `${side.failed} of ${assessed} fail`;
}
