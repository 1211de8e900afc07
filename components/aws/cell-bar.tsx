import type { Collection } from "@/lib/contract/endpoints/collections";
import styles from "./cell-bar.module.css";
import { cellCounts, cellStates } from "./words";

const height = { small: 12, wide: 6 } as const;

/**
 * Cells by their state, from left to right as far as they go; what failed is crossed, what was read in part hatched. Drawn,
 * not styled, so that the page needs no inline style.
 */
export function CellBar({ cells, size = "wide" }: { cells: Collection["cells"]; size?: "small" | "wide" }) {
  const { total } = cellCounts(cells);
  const tall = height[size];
  let from = 0;
  return (
    <svg
      className={size === "small" ? styles.square : styles.bar}
      viewBox={`0 0 100 ${tall}`}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      <rect className={styles.queued} width="100" height={tall} />
      {cellStates.map((state) => {
        const width = total === 0 ? 0 : (cells[state] / total) * 100;
        const x = from;
        from += width;
        return width > 0 ? (
          <rect key={state} className={styles[state]} x={x} width={width} height={tall} />
        ) : null;
      })}
    </svg>
  );
}
