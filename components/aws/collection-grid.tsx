"use client";

import { parseAsString, parseAsStringLiteral, useQueryStates } from "nuqs";
import { useState } from "react";
import table from "@/components/posture/table.module.css";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Empty } from "@/components/ui/empty";
import { Failure } from "@/components/ui/failure";
import { Select } from "@/components/ui/select";
import { Skeleton } from "@/components/ui/skeleton";
import type { Collection, GridSquare as Square } from "@/lib/contract/endpoints/collections";
import styles from "./aws.module.css";
import { CellBar } from "./cell-bar";
import { GridSquare } from "./grid-square";
import { type GridView, isUnderWay, useGrid } from "./use-aws";
import { cellStates, cellWords, regionsOf } from "./words";

const rowChoices = [
  { value: "account", label: "Accounts" },
  { value: "service", label: "Services" },
] as const;

/** Which rows the grid has, and which gaps are listed below: kept in the address. */
export function useCollectionView() {
  return useQueryStates(
    {
      rows: parseAsStringLiteral(["account", "service"] as const).withDefault("account"),
      account: parseAsString,
      gapAccount: parseAsString,
      gapRegion: parseAsString,
      gapService: parseAsString,
    },
    { history: "push" },
  );
}

/** Accounts × regions, or the services of one account × regions: a table whose squares fill. */
export function CollectionGrid({ collection }: { collection: Collection }) {
  const [view, setView] = useCollectionView();
  const shown: GridView = view.account ? { rows: "service", account: view.account } : { rows: view.rows };
  const { data, error, refetch } = useGrid(collection.id, shown, isUnderWay(collection));
  const account = collection.accounts.find(({ id }) => id === view.account);
  return (
    <Card
      title={view.account ? `Services of ${account?.name ?? view.account}` : "How far it is"}
      aside={<Legend />}
    >
      <div className={styles.gridHead}>
        {view.account ? (
          <Button size="small" onClick={() => void setView({ account: null })}>
            All accounts
          </Button>
        ) : (
          <Select
            label="Rows"
            hideLabel
            value={view.rows}
            options={rowChoices}
            onChange={(rows) => void setView({ rows })}
          />
        )}
      </div>
      {error ? <Failure error={error} retry={() => void refetch()} /> : null}
      {!data && !error ? <Skeleton height="chart" /> : null}
      {data?.length === 0 ? (
        <Empty
          title="Accounts × regions will be here"
          hint="The grid appears as soon as it is known which accounts and regions there are."
        />
      ) : null}
      {data && data.length > 0 ? <GridTable squares={data} view={shown} collection={collection} /> : null}
    </Card>
  );
}

function Legend() {
  const none = { done: 0, partly: 0, failed: 0, off: 0, running: 0, queued: 0 };
  return (
    <span className={styles.legend}>
      {cellStates.map((state) => (
        <span key={state}>
          <CellBar size="small" cells={{ ...none, [state]: 1 }} /> {cellWords[state]}
        </span>
      ))}
    </span>
  );
}

type GridTableProps = { squares: Square[]; view: GridView; collection: Collection };

function GridTable({ squares, view, collection }: GridTableProps) {
  const [, setView] = useCollectionView();
  const [pointed, setPointed] = useState<string | null>(null);
  const regions = regionsOf(squares);
  const rows = [...new Set(squares.map(({ row }) => row))];
  const at = new Map(squares.map((square) => [`${square.row}|${square.region}`, square]));
  const nameOf = (row: string) => collection.accounts.find(({ id }) => id === row)?.name ?? row;
  const ofAccounts = view.rows === "account";
  function openGaps({ row, region }: Square) {
    const where = ofAccounts
      ? { gapAccount: row, gapService: null }
      : { gapAccount: view.account ?? null, gapService: row };
    void setView({ ...where, gapRegion: region });
    document.getElementById("gaps")?.scrollIntoView();
  }
  return (
    <>
      <section className={styles.grid} aria-label="Cells by region">
        <table>
          <thead>
            <tr>
              <th scope="col">{ofAccounts ? "Account" : "Service"}</th>
              {regions.map((region) => (
                <th key={region} scope="col" className={styles.region}>
                  <span>{region}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row}>
                <th scope="row">
                  {ofAccounts ? (
                    <button
                      type="button"
                      className={styles.rowLink}
                      title={row}
                      onClick={() => void setView({ account: row })}
                    >
                      {nameOf(row)}
                    </button>
                  ) : (
                    row
                  )}
                </th>
                {regions.map((region) => (
                  <GridSquare
                    key={region}
                    square={at.get(`${row}|${region}`)}
                    name={nameOf(row)}
                    unit={ofAccounts ? "services" : "accounts"}
                    onPoint={setPointed}
                    onOpen={collection.snapshotId === null ? undefined : openGaps}
                  />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <p className={`${table.words} ${styles.pointed}`} aria-live="polite">
        {pointed ?? "Point at a square, or tab to one that failed, to read its reason."}
      </p>
    </>
  );
}
