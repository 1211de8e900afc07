"use client";

import { Link } from "@/components/ui/link";
import { useScopedHref } from "@/components/ui/use-scoped-href";
import table from "../table.module.css";
import type { Scores } from "../use-decisions";
import { ScoreCell } from "./score-cell";

/** Layer × account, from the internet inwards; the first column is the whole scope. */
export function LayerTable({ layers, accounts }: Pick<Scores, "layers" | "accounts">) {
  const href = useScopedHref();
  return (
    <div className={table.scroll}>
      <table className={table.table}>
        <thead>
          <tr>
            <th scope="col">Layer</th>
            <th scope="col" className={table.number}>
              All
            </th>
            {accounts.map(({ account, name }) => (
              <th key={account} scope="col" className={table.number} title={account}>
                {name ?? account}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {layers.map(({ layer, score, passed, failed }) => (
            <tr key={layer}>
              <th scope="row">
                <Link href={href(`/principles/layers/${layer}`)}>{layer}</Link>
              </th>
              <ScoreCell
                score={score}
                label={`${layer}, all accounts`}
                title={`${failed} of ${passed + failed} fail`}
                href={href(`/principles/layers/${layer}`)}
              />
              {accounts.map((one) => {
                const cell = one.layers.find((mine) => mine.layer === layer);
                if (!cell)
                  return (
                    <td key={one.account} className={`${table.number} ${table.muted}`}>
                      none
                    </td>
                  );
                return (
                  <ScoreCell
                    key={one.account}
                    score={cell.score}
                    label={`${layer}, ${one.name ?? one.account}`}
                    title={`${cell.failed} of ${cell.passed + cell.failed} fail`}
                    href={href(`/principles/layers/${layer}`, { accounts: one.account })}
                  />
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
