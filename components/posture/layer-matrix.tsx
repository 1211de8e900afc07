"use client";

import { useAccountName } from "@/components/shell/scope-choices";
import { Link } from "@/components/ui/link";
import styles from "./layer-matrix.module.css";
import { type LayerCell, layerRows } from "./layer-rows";
import table from "./table.module.css";
import { useFindingsHref } from "./use-findings-href";
import type { Scorecard } from "./use-posture";

type LayerMatrixProps = Pick<Scorecard, "layers"> & { principle: number };

/** Each layer in each account, from the internet inwards: what fails of what was assessed. */
export function LayerMatrix({ layers, principle }: LayerMatrixProps) {
  const findingsHref = useFindingsHref();
  const accountName = useAccountName();
  const { accounts, rows } = layerRows(layers);
  return (
    <div className={table.scroll}>
      <table className={table.table}>
        <thead>
          <tr>
            <th scope="col">Layer</th>
            {accounts.map((account) => (
              <th key={account} scope="col" className={table.number} title={account}>
                {accountName(account)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ layer, cells }) => (
            <tr key={layer}>
              <th scope="row">
                <Link href={findingsHref({ principle, layer })}>{layer}</Link>
              </th>
              {accounts.map((account) => {
                const cell = cells.get(account);
                return (
                  <td key={account} className={`${table.number} ${styles.cell}`} data-state={stateOf(cell)}>
                    {cell ? (
                      <Link href={findingsHref({ principle, layer, accounts: account })}>
                        {wordsOf(cell)}
                      </Link>
                    ) : (
                      <span className={table.muted}>none</span>
                    )}
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

function stateOf(cell: LayerCell | undefined): "none" | "fail" | "pass" | "not-assessed" {
  if (!cell) return "none";
  if (cell.failed > 0) return "fail";
  return cell.passed > 0 ? "pass" : "not-assessed";
}

function wordsOf({ passed, failed, notAssessed }: LayerCell): string {
  if (passed + failed === 0) return `${notAssessed} not assessed`;
  return failed === 0 ? `all ${passed} pass` : `${failed} of ${passed + failed} fail`;
}
