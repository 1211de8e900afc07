"use client";

import { worstFirst } from "@/components/overview/heat";
import { Link } from "@/components/ui/link";
import { ScoreChange } from "@/components/ui/score-change";
import { useScopedHref } from "@/components/ui/use-scoped-href";
import { principleNames, principleNumbers } from "@/lib/domain/posture/principles";
import { scoreWords } from "../score-words";
import table from "../table.module.css";
import type { Scores } from "../use-decisions";
import { useFindingsHref } from "../use-findings-href";
import { ScoreCell } from "./score-cell";
import styles from "./scores.module.css";

/** Account × principle, the account that needs help most first; a cell opens to the principle's scorecard there. */
export function AccountTable({ accounts }: Pick<Scores, "accounts">) {
  const href = useScopedHref();
  const findingsHref = useFindingsHref();
  const rows = worstFirst(accounts.map((one) => ({ ...one, scores: one.principles })));
  return (
    <div className={table.scroll}>
      <table className={table.table}>
        <thead>
          <tr>
            <th scope="col">Account</th>
            <th scope="col" className={table.wide}>
              Unit
            </th>
            <th scope="col" className={table.number}>
              Overall
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
          {rows.map(({ account, name, unit, overall, change, principles, failed }) => (
            <tr key={account}>
              <th scope="row">
                <Link href={href("/", { accounts: account })} title={account}>
                  {name ?? account}
                </Link>
              </th>
              <td className={`${table.wide} ${table.muted}`}>{unit ?? "not known"}</td>
              <td className={table.number}>
                <Link className={styles.overall} href={href("/principles", { accounts: account })}>
                  {scoreWords(overall.score)}
                </Link>{" "}
                <ScoreChange change={change} />
              </td>
              {principleNumbers.map((number, index) => (
                <ScoreCell
                  key={number}
                  score={principles[index] ?? null}
                  label={`${name ?? account}, ${principleNames[number]}`}
                  href={href(`/principles/${number}`, { accounts: account })}
                />
              ))}
              <td className={`${table.number} ${table.wide}`}>
                <Link href={findingsHref({ accounts: account, status: "fail" })}>
                  {failed.toLocaleString("en-GB")}
                </Link>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
