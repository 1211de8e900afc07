"use client";

import { useEffect, useMemo, useState } from "react";
import { useAccountName } from "@/components/shell/scope-choices";
import { useMay } from "@/components/shell/signed-in";
import { DataTable } from "@/components/ui/data-table";
import { ActDialog, type ActKind } from "./acts/act-dialog";
import acts from "./acts/acts.module.css";
import { SelectionBar } from "./acts/selection-bar";
import { useActs } from "./acts/use-acts";
import { useSelection } from "./acts/use-selection";
import { findingColumns } from "./finding-columns";
import type { ListedFinding, useFindings } from "./use-posture";

type FindingListProps = {
  list: ReturnType<typeof useFindings>;
  rows: ListedFinding[];
  total: number | undefined;
  open: string | null;
  onOpen: (id: string) => void;
};

const pageSize = 100;

/** The findings one by one, to be opened, selected (x), assigned (a), muted (m) and noted (n). */
export function FindingList({ list, rows, total, open, onOpen }: FindingListProps) {
  const accountName = useAccountName();
  const may = useMay("posture:manage");
  const selection = useSelection(rows);
  const does = useActs();
  const [act, setAct] = useState<{ kind: ActKind; on: readonly ListedFinding[] } | null>(null);

  // The server looks so far for a page and no further: what it found is short while there is more to look at.
  const last = list.data?.pages.at(-1)?.findings.length ?? pageSize;
  const { hasNextPage, isFetching, fetchNextPage } = list;
  useEffect(() => {
    if (last < pageSize && hasNextPage && !isFetching) void fetchNextPage();
  }, [last, hasNextPage, isFetching, fetchNextPage]);

  const { chosen, has, toggle, all } = selection;
  const columns = useMemo(
    () =>
      findingColumns(
        accountName,
        may
          ? {
              head: (
                <Box
                  label="Select all that are loaded"
                  checked={chosen.length === rows.length}
                  onChange={all}
                />
              ),
              cell: ({ id, title, resource }) => (
                <Box label={`Select ${title}, ${resource}`} checked={has(id)} onChange={() => toggle(id)} />
              ),
            }
          : undefined,
      ),
    [accountName, may, chosen.length, rows.length, all, has, toggle],
  );
  function onRowKey(key: string, row: ListedFinding): boolean {
    if (!may) return false;
    const kind = ({ a: "assign", m: "mute", n: "note" } as const)[key];
    if (key === "x") toggle(row.id);
    else if (kind) setAct({ kind, on: chosen.length > 0 ? chosen : [row] });
    return key === "x" || kind !== undefined;
  }
  return (
    <>
      <SelectionBar
        chosen={chosen}
        onAct={(kind) => setAct({ kind, on: chosen })}
        onUnmute={() => void does.unmute(chosen).then(selection.clear)}
        onClear={selection.clear}
      />
      <DataTable
        label="Findings"
        rows={rows}
        columns={columns}
        rowKey={({ id }) => id}
        onOpen={({ id }) => onOpen(id)}
        onRowKey={onRowKey}
        selectedKey={open}
        hasMore={hasNextPage}
        onMore={() => void (isFetching || fetchNextPage())}
        total={total}
        density="two-line"
      />
      <ActDialog
        act={act?.kind ?? null}
        findings={act?.on ?? []}
        acts={does}
        onClose={() => setAct(null)}
        onDone={selection.clear}
      />
    </>
  );
}

type BoxProps = { label: string; checked: boolean; onChange: (on: boolean) => void };

function Box({ label, checked, onChange }: BoxProps) {
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the box inside answers the keys; the row must not open
    // biome-ignore lint/a11y/noStaticElementInteractions: the same
    <span className={acts.check} onClick={(event) => event.stopPropagation()}>
      <input
        type="checkbox"
        aria-label={label}
        checked={checked}
        onChange={(event) => onChange(event.target.checked)}
      />
    </span>
  );
}
