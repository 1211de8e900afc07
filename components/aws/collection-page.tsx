"use client";

import type { ReactNode } from "react";
import { useMay } from "@/components/shell/signed-in";
import { Button, LinkButton } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Failure } from "@/components/ui/failure";
import { Page } from "@/components/ui/page";
import { Skeleton } from "@/components/ui/skeleton";
import { When } from "@/components/ui/when";
import type { Collection } from "@/lib/contract/endpoints/collections";
import styles from "./aws.module.css";
import { CollectionChanges } from "./collection-changes";
import { CollectionGaps } from "./collection-gaps";
import { CollectionGrid } from "./collection-grid";
import { StateBadge } from "./state-badge";
import { isUnderWay, useCancelCollection, useCollect, useCollection } from "./use-aws";
import { canResume, collectionSentence } from "./words";

/** One collection: how far it is, square by square, what was not answered and what changed. */
export function CollectionPage({ id, tabs }: { id: string; tabs: ReactNode }) {
  const { data, error, refetch } = useCollection(id);
  return (
    <Page
      title={data ? collectionSentence(data.collection) : "Collection"}
      lead={data ? <Lead collection={data.collection} /> : undefined}
      actions={data ? <Actions collection={data.collection} /> : undefined}
    >
      {tabs}
      {error ? <Failure error={error} retry={() => void refetch()} /> : null}
      {!data && !error ? <Skeleton height="chart" /> : null}
      {data ? (
        <>
          <Troubles collection={data.collection} />
          <CollectionGrid collection={data.collection} />
          {data.collection.snapshotId === null ? null : <CollectionChanges id={id} changes={data.changes} />}
          {data.collection.snapshotId === null ? null : <CollectionGaps collection={data.collection} />}
        </>
      ) : null}
    </Page>
  );
}

function Lead({ collection: { state, startedAt, endedAt } }: { collection: Collection }) {
  return (
    <>
      <StateBadge state={state} /> Started <When at={startedAt} />
      {endedAt ? (
        <>
          {" "}
          · ended <When at={endedAt} />
        </>
      ) : null}
    </>
  );
}

function Actions({ collection }: { collection: Collection }) {
  const may = useMay("data:manage");
  const mayCancel = useMay("jobs:manage");
  const collect = useCollect();
  const cancel = useCancelCollection();
  const failed = collect.error ?? cancel.error;
  return (
    <>
      {isUnderWay(collection) && mayCancel ? (
        <Button busy={cancel.isPending} onClick={() => cancel.mutate(collection.jobId)}>
          Cancel
        </Button>
      ) : null}
      {canResume(collection) && may ? (
        <Button variant="primary" busy={collect.isPending} onClick={() => collect.mutate(collection.id)}>
          Resume
        </Button>
      ) : null}
      {collection.state === "done" ? <LinkButton href="/findings">Findings</LinkButton> : null}
      {failed ? <Failure error={failed} /> : null}
    </>
  );
}

/** What went wrong with the collection as a whole, and the accounts that were not entered. */
function Troubles({
  collection: { state, message, unreached, leftOut, accounts },
}: {
  collection: Collection;
}) {
  const trouble = state === "failed" || state === "cancelled" || state === "interrupted";
  const told = trouble || state === "running" ? message : null;
  if (!trouble && !told && unreached.length === 0 && leftOut.length === 0) return null;
  const nameOf = (id: string) => accounts.find((one) => one.id === id)?.name ?? id;
  return (
    <Card title="What stood in the way">
      <ul className={styles.troubles}>
        {told ? <li>{told}</li> : null}
        {state === "interrupted" ? (
          <li>
            The process that read it is gone. What it had finished is kept: as soon as a worker runs, it reads
            the rest. Resume asks for that now.
          </li>
        ) : null}
        {unreached.map(({ account, message: why }) => (
          <li key={account}>
            <strong>{nameOf(account)}</strong> was not entered: {why}
          </li>
        ))}
        {leftOut.map(({ id, name, because }) => (
          <li key={id}>
            <strong>{name}</strong> was left out: {because}.
          </li>
        ))}
      </ul>
    </Card>
  );
}
