"use client";

import { useMemo, useState } from "react";
import { Card } from "@/components/ui/card";
import { CodeBlock } from "@/components/ui/code-block";
import { type Column, DataTable } from "@/components/ui/data-table";
import { Drawer } from "@/components/ui/drawer";
import { Empty } from "@/components/ui/empty";
import { Failure } from "@/components/ui/failure";
import { Mono } from "@/components/ui/mono";
import { Page } from "@/components/ui/page";
import { cutMiddle } from "@/components/ui/short-arn";
import { Skeleton } from "@/components/ui/skeleton";
import { When } from "@/components/ui/when";
import { useRejects } from "../use-timeline";
import { counted } from "../words/summary";
import styles from "./rejects.module.css";

type Reject = ReturnType<typeof useRejects>["rejects"][number];

const columns: Column<Reject>[] = [
  {
    id: "at",
    title: "Seen",
    width: "96px",
    cell: (row) => <When at={row.at} show="relative" />,
    wideOnly: true,
  },
  {
    id: "reason",
    title: "Why",
    width: "minmax(0, 3fr)",
    cell: (row) => <span title={row.reason}>{row.reason}</span>,
  },
  {
    id: "path",
    title: "File",
    width: "minmax(0, 3fr)",
    cell: (row) => <span title={row.path}>{cutMiddle(row.path, 60)}</span>,
  },
  { id: "position", title: "Position", width: "120px", cell: (row) => row.position, wideOnly: true },
];

/** Files, records and fields that could not be loaded, and why. */
export function Rejects() {
  const { rejects, total, data, error, refetch, hasNextPage, isFetchingNextPage, fetchNextPage } =
    useRejects();
  const [selected, setSelected] = useState<string | null>(null);
  const at = useMemo(() => rejects.findIndex(({ id }) => id === selected), [rejects, selected]);
  const step = (to: number) => {
    const next = rejects[to];
    return at >= 0 && next ? () => setSelected(next.id) : undefined;
  };
  const chosen = rejects[at];
  return (
    <Page
      title={total === 0 ? "Everything could be loaded" : `${counted(total, "record")} could not be loaded`}
      lead="What is damaged is kept aside with its place and the reason; everything else went in."
    >
      {error && !data ? <Failure error={error} retry={() => void refetch()} /> : null}
      {!data && !error ? <Skeleton lines={8} height="row" /> : null}
      {data && rejects.length === 0 ? (
        <Empty
          title="Nothing was refused"
          hint="Damaged files, records and fields would be listed here, each with its place and the reason. People who may see only some accounts see none."
        />
      ) : null}
      {rejects.length > 0 ? (
        <Card flush>
          <DataTable
            label="What could not be loaded"
            rows={rejects}
            columns={columns}
            rowKey={(row) => row.id}
            selectedKey={selected}
            onOpen={(row) => setSelected(row.id)}
            hasMore={hasNextPage}
            onMore={() => {
              if (!isFetchingNextPage) void fetchNextPage();
            }}
            total={total}
          />
        </Card>
      ) : null}
      <Drawer
        open={chosen !== undefined}
        title={chosen?.reason ?? ""}
        onClose={() => setSelected(null)}
        onPrevious={step(at - 1)}
        onNext={step(at + 1)}
      >
        {chosen ? <RejectDetail reject={chosen} /> : null}
      </Drawer>
    </Page>
  );
}

function RejectDetail({ reject }: { reject: Reject }) {
  return (
    <div className={styles.detail}>
      <p>
        <Mono>{reject.path}</Mono>
      </p>
      <p>
        {reject.position}
        {reject.field ? ` · field ${reject.field}` : ""} · <When at={reject.at} />
      </p>
      {reject.excerpt ? <CodeBlock text={reject.excerpt} language="excerpt" /> : null}
      <p>Repair or replace the file and load it again: what is already in stays once.</p>
    </div>
  );
}
