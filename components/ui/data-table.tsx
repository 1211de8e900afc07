// biome-ignore-all lint/a11y/useSemanticElements: a grid whose rows the virtualiser places, and which answers their keys
"use client";

import { useVirtualizer } from "@tanstack/react-virtual";
import { useEffect, useRef } from "react";
import styles from "./data-table.module.css";
import { type Column, DataTableHead, templateOf } from "./data-table-head";
import { DataTableRow } from "./data-table-row";
import { useTableKeys } from "./use-table-keys";

export type { Column } from "./data-table-head";

type DataTableProps<T> = {
  /** What the table lists, for screen readers. */
  label: string;
  rows: readonly T[];
  columns: readonly Column<T>[];
  rowKey: (row: T) => string;
  onOpen?: (row: T) => void;
  /** Keys of the list's own, on the row that has the focus. @returns true when it did something */
  onRowKey?: (key: string, row: T) => boolean;
  selectedKey?: string | null;
  /** True while there is another page; `onMore` is asked for it before the end is in sight. */
  hasMore?: boolean;
  onMore?: () => void;
  /** How many rows there are in all, when that is known. */
  total?: number;
  density?: "compact" | "two-line";
};

const rowHeights = { compact: 32, "two-line": 48 } as const;
const askBefore = 20;

/**
 * A long list: only the rows in sight are in the page, further pages come as they are scrolled to.
 * j, k, arrows, Home and End move; Enter opens.
 */
export function DataTable<T>(props: DataTableProps<T>) {
  const {
    label,
    rows,
    columns,
    rowKey,
    onOpen,
    onRowKey,
    selectedKey,
    hasMore,
    onMore,
    total,
    density = "compact",
  } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeights[density],
    overscan: 12,
    getItemKey: (index) => keyAt(rows, rowKey, index),
  });
  const { active, onKeyDown, setActive } = useTableKeys({
    rows,
    rowKey,
    onOpen,
    onRowKey,
    selectedKey,
    scroller,
    virtual,
  });

  const shown = virtual.getVirtualItems();
  const last = shown.at(-1)?.index ?? 0;
  useEffect(() => {
    if (hasMore && rows.length > 0 && last >= rows.length - askBefore) onMore?.();
  }, [hasMore, last, rows.length, onMore]);

  useEffect(() => {
    const element = scroller.current;
    element?.style.setProperty("--columns", templateOf(columns, "wide"));
    element?.style.setProperty("--columns-narrow", templateOf(columns, "narrow"));
  }, [columns]);

  return (
    <div
      ref={scroller}
      className={styles.scroller}
      role="grid"
      aria-label={label}
      aria-rowcount={hasMore ? -1 : (total ?? rows.length) + 1}
      aria-colcount={columns.length}
      tabIndex={rows.length === 0 ? 0 : -1}
      onKeyDown={onKeyDown}
    >
      <DataTableHead columns={columns} />
      <div role="rowgroup" className={styles.body} style={{ height: virtual.getTotalSize() }}>
        {shown.map((item) => {
          const row = rows[item.index];
          if (row === undefined) return null;
          return (
            <DataTableRow
              key={item.key}
              row={row}
              columns={columns}
              index={item.index}
              top={item.start}
              density={density}
              active={item.index === active}
              selected={rowKey(row) === selectedKey}
              onOpen={onOpen ? () => onOpen(row) : undefined}
              onActive={() => setActive(item.index)}
            />
          );
        })}
      </div>
    </div>
  );
}

function keyAt<T>(rows: readonly T[], rowKey: (row: T) => string, index: number): string | number {
  const row = rows[index];
  return row === undefined ? index : rowKey(row);
}
