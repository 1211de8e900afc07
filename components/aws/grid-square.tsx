import type { GridSquare as Square } from "@/lib/contract/endpoints/collections";
import styles from "./aws.module.css";
import { CellBar } from "./cell-bar";
import { squareWords } from "./words";

type GridSquareProps = {
  square: Square | undefined;
  /** Of the row. */
  name: string;
  /** What the cells of a square are, in the plural. */
  unit: string;
  onPoint: (words: string) => void;
  /** Shows the gaps of the square; left out while there are none to show. */
  onOpen?: (square: Square) => void;
};

/** One square of the grid; one with trouble can be reached with the keyboard and opened. */
export function GridSquare({ square, name, unit, onPoint, onOpen }: GridSquareProps) {
  if (!square) return <td className={styles.none} />;
  const words = `${name}, ${square.region}: ${squareWords(square, unit)}`;
  const full = square.message ? `${words}. ${square.message}` : words;
  const troubled = square.failed + square.partly > 0;
  const picture = (
    <>
      <CellBar size="small" cells={square} />
      {square.failed > 0 ? (
        <span className={styles.mark} aria-hidden="true">
          !
        </span>
      ) : null}
      <span className="visually-hidden">{full}</span>
    </>
  );
  return (
    <td className={styles.cell} onPointerEnter={() => onPoint(full)}>
      {troubled ? (
        <button
          type="button"
          className={styles.square}
          onFocus={() => onPoint(full)}
          onClick={() => onOpen?.(square)}
        >
          {picture}
        </button>
      ) : (
        <span className={styles.square}>{picture}</span>
      )}
    </td>
  );
}
