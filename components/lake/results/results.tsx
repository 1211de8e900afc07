"use client";

import dynamic from "next/dynamic";
import { useMemo, useState } from "react";
import { DataTable } from "@/components/ui/data-table";
import { Empty } from "@/components/ui/empty";
import { Tabs } from "@/components/ui/tabs";
import type { LakeAnswered } from "@/lib/contract/endpoints/lake";
import { type AnswerRow, tableColumns } from "./answer-columns";
import { pictureOf, regionsOf } from "./picture";
import styles from "./results.module.css";
import { RowDrawer } from "./row-drawer";

const AnswerChart = dynamic(() => import("./answer-chart"), { ssr: false });
const RegionMap = dynamic(() => import("./region-map"), { ssr: false });

function AnswerTable({
  answer,
  onOpen,
  open,
}: {
  answer: LakeAnswered;
  open: number | null;
  onOpen: (index: number) => void;
}) {
  const columns = useMemo(() => tableColumns(answer.columns), [answer.columns]);
  const rows = useMemo(() => answer.rows.map((values, index) => ({ index, values })), [answer.rows]);
  return (
    <div className={styles.table}>
      <DataTable<AnswerRow>
        label="Answer"
        rows={rows}
        columns={columns}
        rowKey={({ index }) => String(index)}
        onOpen={({ index }) => onOpen(index)}
        selectedKey={open === null ? null : String(open)}
        total={rows.length}
      />
    </div>
  );
}

/** An answer as a table, and where its columns allow it as a chart and on a map. */
export function Results({ answer }: { answer: LakeAnswered }) {
  const [open, setOpen] = useState<number | null>(null);
  const picture = useMemo(() => pictureOf(answer), [answer]);
  const regions = useMemo(() => regionsOf(answer), [answer]);
  if (answer.rows.length === 0)
    return (
      <Empty
        title="No row fits"
        hint="The question ran and found nothing. Widen its days, or see under Tables what the columns hold."
      />
    );
  const tabs = [
    {
      id: "table",
      label: "Table",
      content: <AnswerTable answer={answer} open={open} onOpen={setOpen} />,
    },
    ...(picture ? [{ id: "chart", label: "Chart", content: <AnswerChart picture={picture} /> }] : []),
    ...(regions ? [{ id: "map", label: "Map", content: <RegionMap {...regions} /> }] : []),
  ];
  return (
    <>
      <Tabs label="Ways to see the answer" tabs={tabs} />
      <RowDrawer answer={answer} index={open} onStep={setOpen} onClose={() => setOpen(null)} />
    </>
  );
}
