"use client";

import { scoreWords } from "@/components/posture/score-words";
import table from "@/components/posture/table.module.css";
import { useFindingsHref } from "@/components/posture/use-findings-href";
import type { Overview } from "@/components/posture/use-posture";
import { Link } from "@/components/ui/link";
import { useScopedHref } from "@/components/ui/use-scoped-href";
import { principleNames, principleNumbers } from "@/lib/domain/posture/principles";
import { heatOf, worstFirst } from "./heat";
import styles from "./heat-map.module.css";

/** Which account needs help with what: the worst account first, every cell a link to what fails there. */
export function HeatMap({ accounts }: Pick<Overview, "accounts">) {
  const href = useScopedHref();
  const findingsHref = useFindingsHref();
  return (
    <div className={table.scroll}>
      <table className={table.table}>
        <thead>
          <tr>
            <th scope="col">
              <span className="visually-hidden">Account</span>
            </th>
            {principleNumbers.map((principle) => (
              <th key={principle} scope="col" className={table.number}>
                <Link href={href(`/principles/${principle}`)} title={principleNames[principle]}>
                  {principle}
                </Link>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {worstFirst(accounts).map(({ account, name, scores }) => (
            <tr key={account}>
              <th scope="row">
                <Link href={href("/", { accounts: account })} title={account}>
                  {name ?? account}
                </Link>
              </th>
              {principleNumbers.map((principle, index) => {
                const score = scores[index] ?? null;
                return (
                  <td key={principle} className={styles.cell} data-heat={heatOf(score)}>
                    <Link
                      href={findingsHref({ principle, status: "fail", accounts: account })}
                      title={`${name ?? account}, ${principleNames[principle]}`}
                      aria-label={`${name ?? account}, ${principleNames[principle]}: ${score === null ? "not assessed" : scoreWords(score)}`}
                    >
                      {scoreWords(score)}
                    </Link>
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
