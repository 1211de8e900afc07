// biome-ignore-all lint/a11y/useSemanticElements: a grid whose rows the virtualiser places, and which answers their keys
// biome-ignore-all lint/a11y/useFocusableInteractive: a grid whose rows the virtualiser places, and which answers their keys
import type { ReactNode } from "react";
import { classNames } from "./class-names";
import styles from "./data-table.module.css";

export type Column<T> = {
  id: string;
  title: ReactNode;
  cell: (row: T) => ReactNode;
  /** A track of the CSS grid: `96px`, `minmax(120px, 1fr)`. Left out: an equal share. */
  width?: string;
  /** The track where the table is narrow; left out: the same. */
  narrow?: string;
  align?: "start" | "end";
  /** Left out on narrow screens. */
  wideOnly?: boolean;
};

/** The grid tracks of the columns on a wide or a narrow screen. */
export function templateOf(columns: readonly Column<never>[], screen: "wide" | "narrow"): string {
  return columns
    .filter((column) => screen === "wide" || !column.wideOnly)
    .map(({ width = "minmax(0, 1fr)", narrow = width }) => (screen === "wide" ? width : narrow))
    .join(" ");
}

/** The classes of a cell, in the head and below it. */
export function cellClass(column: Column<never>): string {
  return classNames(styles.cell, column.align === "end" && styles.end, column.wideOnly && styles.wide);
}

/** What the columns are; stays in sight. */
export function DataTableHead<T>({ columns }: { columns: readonly Column<T>[] }) {
  return (
    <div role="rowgroup" className={styles.head}>
      <div role="row" className={styles.row} aria-rowindex={1}>
        {columns.map((column) => (
          <div key={column.id} role="columnheader" className={cellClass(column)}>
            {column.title}
          </div>
        ))}
      </div>
    </div>
  );
}
