// biome-ignore-all lint/a11y/useSemanticElements: a grid whose rows the virtualiser places, and which answers their keys
// biome-ignore-all lint/a11y/useFocusableInteractive: a grid whose rows the virtualiser places, and which answers their keys
// biome-ignore-all lint/a11y/useKeyWithClickEvents: a grid whose rows the virtualiser places, and which answers their keys
import { classNames } from "./class-names";
import styles from "./data-table.module.css";
import { type Column, cellClass } from "./data-table-head";

type DataTableRowProps<T> = {
  row: T;
  columns: readonly Column<T>[];
  index: number;
  /** Pixels from the top of the list. */
  top: number;
  density: "compact" | "two-line";
  /** The one row that Tab reaches. */
  active: boolean;
  selected: boolean;
  onOpen?: () => void;
  onActive: () => void;
};

/** One row, placed where the virtualiser says. */
export function DataTableRow<T>(props: DataTableRowProps<T>) {
  const { row, columns, index, top, density, active, selected, onOpen, onActive } = props;
  return (
    <div
      role="row"
      className={classNames(styles.row, styles.item, styles[density], onOpen && styles.opens)}
      style={{ transform: `translateY(${top}px)` }}
      aria-rowindex={index + 2}
      aria-selected={selected}
      tabIndex={active ? 0 : -1}
      data-index={index}
      onClick={onOpen}
      onFocus={onActive}
    >
      {columns.map((column) => (
        <div key={column.id} role="gridcell" className={cellClass(column)}>
          {column.cell(row)}
        </div>
      ))}
    </div>
  );
}
