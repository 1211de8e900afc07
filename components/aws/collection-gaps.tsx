"use client";

import { parseAsBoolean, useQueryState } from "nuqs";
import { counted } from "@/components/posture/score-words";
import table from "@/components/posture/table.module.css";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Failure } from "@/components/ui/failure";
import { Mono } from "@/components/ui/mono";
import { Skeleton } from "@/components/ui/skeleton";
import type { Collection } from "@/lib/contract/endpoints/collections";
import styles from "./aws.module.css";
import { useCollectionView } from "./collection-grid";
import { useGaps } from "./use-aws";

/** Whether only gaps that the collection before did not have are listed: kept in the address. */
export function useOnlyNew() {
  return useQueryState("newGaps", parseAsBoolean.withDefault(false));
}

/** What was asked and not answered, and why: what is not assessed because of this collection. */
export function CollectionGaps({ collection }: { collection: Collection }) {
  const [view, setView] = useCollectionView();
  const [onlyNew, setOnlyNew] = useOnlyNew();
  const { data, error, refetch } = useGaps(collection.id, {
    account: view.gapAccount ?? undefined,
    region: view.gapRegion ?? undefined,
    service: view.gapService ?? undefined,
    new: onlyNew ? "true" : undefined,
  });
  const narrowed = [view.gapAccount, view.gapRegion, view.gapService].filter(Boolean).join(" · ");
  const nameOf = (id: string) => collection.accounts.find((one) => one.id === id)?.name ?? id;
  return (
    <div id="gaps">
      <Card
        title={data ? `${counted(data.total, "gap")}${onlyNew ? " that are new" : ""}` : "Gaps"}
        aside="asked and not answered: not assessed"
      >
        {narrowed || onlyNew ? (
          <div className={styles.buttons}>
            <span className={styles.words}>{narrowed}</span>
            <Button
              size="small"
              onClick={() => {
                void setView({ gapAccount: null, gapRegion: null, gapService: null });
                void setOnlyNew(null);
              }}
            >
              Show all gaps
            </Button>
          </div>
        ) : null}
        {error ? <Failure error={error} retry={() => void refetch()} /> : null}
        {!data && !error ? <Skeleton lines={4} height="row" /> : null}
        {data?.total === 0 ? <p className={table.words}>Everything that was asked was answered.</p> : null}
        {data && data.total > 0 ? (
          <div className={`${table.scroll} ${styles.long}`}>
            <table className={table.table}>
              <thead>
                <tr>
                  <th scope="col">Operation</th>
                  <th scope="col">Where</th>
                  <th scope="col">Reason</th>
                  <th scope="col" className={table.wide}>
                    What AWS said
                  </th>
                </tr>
              </thead>
              <tbody>
                {data.gaps.map((gap) => (
                  <tr key={`${gap.account}${gap.region}${gap.operation}${gap.resource}${gap.reason}`}>
                    <th scope="row">
                      <Mono>{gap.operation}</Mono> {gap.new ? <Badge tone="notice">New</Badge> : null}
                    </th>
                    <td>
                      {nameOf(gap.account)} · {gap.region}
                      {gap.resource ? <div className={table.muted}>{gap.resource}</div> : null}
                    </td>
                    <td>{gap.reason}</td>
                    <td className={`${table.wide} ${styles.outcome}`}>{gap.message}</td>
                  </tr>
                ))}
              </tbody>
            </table>
            {data.total > data.gaps.length ? (
              <p className={table.words}>
                The first {data.gaps.length} of {data.total.toLocaleString("en-GB")}; click a square to see
                its own.
              </p>
            ) : null}
          </div>
        ) : null}
      </Card>
    </div>
  );
}
