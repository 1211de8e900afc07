"use client";

import { Link } from "@/components/ui/link";
import { ShareBar } from "@/components/ui/share-bar";
import styles from "./check-table.module.css";
import { scoreWords } from "./score-words";
import table from "./table.module.css";
import { useFindingsHref } from "./use-findings-href";
import type { Scorecard } from "./use-posture";

/** The principle's score in each account, lowest first. */
export function AccountScores({ accounts, principle }: Pick<Scorecard, "accounts"> & { principle: number }) {
  const findingsHref = useFindingsHref();
  const ordered = [...accounts].sort((a, b) => (a.score ?? 101) - (b.score ?? 101));
  return (
    <table className={table.table}>
      <thead>
        <tr>
          <th scope="col">Account</th>
          <th scope="col">Score</th>
        </tr>
      </thead>
      <tbody>
        {ordered.map(({ account, name, score }) => (
          <tr key={account}>
            <th scope="row">
              <Link href={findingsHref({ principle, status: "fail", accounts: account })} title={account}>
                {name ?? account}
              </Link>
            </th>
            <td className={styles.ratio}>
              {score === null ? (
                <span className={table.muted}>not assessed</span>
              ) : (
                <>
                  {scoreWords(score)}
                  <ShareBar share={score / 100} />
                </>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
