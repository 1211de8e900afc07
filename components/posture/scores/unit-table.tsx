"use client";

import { Link } from "@/components/ui/link";
import { ScoreChange } from "@/components/ui/score-change";
import { Sparkline } from "@/components/ui/sparkline";
import { useScopedHref } from "@/components/ui/use-scoped-href";
import { trendDays } from "@/lib/domain/charts/trend-days";
import { principleNames, principleNumbers } from "@/lib/domain/posture/principles";
import { counted, scoreWords } from "../score-words";
import table from "../table.module.css";
import type { Scores } from "../use-decisions";
import { useFindingsHref } from "../use-findings-href";
import { ScoreCell } from "./score-cell";
import styles from "./scores.module.css";

/** The organisation as a tree of units: each with the scores of all that lies in and below it. */
export function UnitTable({ units }: Pick<Scores, "units">) {
  const href = useScopedHref();
  return (
    <div className={table.scroll}>
      <table className={table.table}>
        <thead>
          <tr>
            <th scope="col">Unit</th>
            <th scope="col" className={`${table.number} ${table.wide}`}>
              Accounts
            </th>
            <th scope="col" className={table.number}>
              Overall
            </th>
            <th scope="col" className={table.wide}>
              30 days
            </th>
            {principleNumbers.map((number) => (
              <th key={number} scope="col" className={table.number} title={principleNames[number]}>
                {number}
              </th>
            ))}
            <th scope="col" className={`${table.number} ${table.wide}`}>
              Failing
            </th>
          </tr>
        </thead>
        <tbody>
          {units.map((one) => (
            <UnitRow key={one.unit} one={one} href={href} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

type UnitRowProps = { one: Scores["units"][number]; href: ReturnType<typeof useScopedHref> };

function UnitRow({ one, href }: UnitRowProps) {
  const findingsHref = useFindingsHref();
  const { unit, depth, accounts, overall, change, trend, principles, failed, passed } = one;
  const here = { unit, accounts: undefined };
  return (
    <tr>
      <th scope="row">
        <Link
          className={styles.unit}
          data-depth={depth}
          href={href("/", here)}
          title={`Everything in ${unit}`}
        >
          {depth === 0 ? unit : unit.slice(unit.lastIndexOf("/") + 1)}
        </Link>
      </th>
      <td className={`${table.number} ${table.wide}`} title={accounts.join("\n")}>
        <Link href={href("/principles/accounts", here)}>{accounts.length}</Link>
      </td>
      <td className={table.number}>
        <Link className={styles.overall} href={href("/principles", here)}>
          {scoreWords(overall.score)}
        </Link>{" "}
        <ScoreChange change={change} />
      </td>
      <td className={table.wide}>
        <Sparkline
          values={trendDays(trend).map(({ score }) => score)}
          label={`Trend of ${unit}, now ${scoreWords(overall.score)}`}
        />
      </td>
      {principleNumbers.map((number, index) => (
        <ScoreCell
          key={number}
          score={principles[index] ?? null}
          label={`${unit}, ${principleNames[number]}`}
          href={href(`/principles/${number}`, here)}
        />
      ))}
      <td className={`${table.number} ${table.wide}`}>
        <Link
          href={findingsHref({ ...here, status: "fail" })}
          title={`of ${counted(passed + failed, "finding")} assessed`}
        >
          {failed.toLocaleString("en-GB")}
        </Link>
      </td>
    </tr>
  );
}
