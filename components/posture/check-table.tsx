"use client";

import { Link } from "@/components/ui/link";
import { Severity } from "@/components/ui/severity";
import { useScopedHref } from "@/components/ui/use-scoped-href";
import { principleNames, principleNumbers } from "@/lib/domain/posture/principles";
import { CheckCounts } from "./check-counts";
import { scoreSum } from "./score-sum";
import table from "./table.module.css";
import { useFindingsHref } from "./use-findings-href";
import type { Scorecard } from "./use-posture";

type Row = Scorecard["checks"][number] & { principle?: number };
type CheckTableProps = {
  checks: readonly Row[];
  /** Whose checks they are; left out for a layer's, where each row says its own. */
  principle?: number;
};

const heads: { title: string; about?: string; wide?: boolean }[] = [
  { title: "Fail" },
  { title: "Pass" },
  { title: "Not assessed", wide: true },
  { title: "Muted", wide: true },
  { title: "r", about: "Share of assessed resources that pass" },
  { title: "w", about: "Weight of the severity" },
  { title: "w·r", about: "What the check contributes", wide: true },
];

/** The checks of a principle with what each contributes to its score, those that cost most first. */
export function CheckTable({ checks, principle }: CheckTableProps) {
  const findingsHref = useFindingsHref();
  const { rows, left, weighted, weight } = scoreSum(checks);
  const number = (wide?: boolean) => `${table.number} ${wide ? table.wide : ""}`;
  return (
    <div className={table.scroll}>
      <table className={table.table}>
        <thead>
          <tr>
            <th scope="col">Check</th>
            <th scope="col">Severity</th>
            <th scope="col" className={table.wide}>
              {principle === undefined ? "Principle" : "Layer"}
            </th>
            {heads.map(({ title, about, wide }) => (
              <th key={title} scope="col" className={number(wide)} title={about}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {[...rows, ...left.map((check) => ({ ...check, contribution: null }))].map((row) => (
            <tr key={row.check}>
              <td>
                <Link href={findingsHref({ principle, check: row.check })}>{row.title}</Link>
              </td>
              <td>
                <Severity value={row.severity} />
              </td>
              <td className={table.wide}>
                {principle === undefined ? <PrincipleLink principle={row.principle} /> : row.layer}
              </td>
              <CheckCounts row={row} principle={principle} />
              <td className={table.number}>{row.ratio === null ? "–" : row.ratio.toFixed(3)}</td>
              <td className={table.number}>{row.weight}</td>
              <td className={number(true)}>
                {row.contribution === null ? "–" : row.contribution.toFixed(3)}
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">Sum of what was assessed</th>
            <td />
            <td className={table.wide} />
            <td />
            <td />
            <td className={table.wide} />
            <td className={table.wide} />
            <td />
            <td className={table.number}>{weight}</td>
            <td className={number(true)}>{weighted.toFixed(3)}</td>
          </tr>
        </tfoot>
      </table>
    </div>
  );
}

function PrincipleLink({ principle }: Pick<Row, "principle">) {
  const href = useScopedHref();
  const known = principleNumbers.find((one) => one === principle);
  if (known === undefined) return null;
  return (
    <Link href={href(`/principles/${known}`)} title={principleNames[known]}>
      {known}
    </Link>
  );
}
