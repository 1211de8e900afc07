import { sparklinePath } from "@/lib/domain/charts/sparkline-path";
import styles from "./sparkline.module.css";

type SparklineProps = {
  /** Evenly spaced; null is a gap and drawn as one. */
  values: readonly (number | null)[];
  /** What it shows, in words: "66, from 67 thirty days ago". */
  label: string;
};

const size = { width: 74, height: 18 };

/** The shape of a score over time. The scale is the line's own, at least twenty points high. */
export function Sparkline({ values, label }: SparklineProps) {
  const known = values.filter((value) => value !== null);
  if (known.length === 0) return <span className={styles.none} />;
  const middle = (Math.min(...known) + Math.max(...known)) / 2;
  const half = Math.max(10, Math.max(...known) - middle);
  return (
    <svg
      className={styles.sparkline}
      width={size.width}
      height={size.height + 4}
      viewBox={`0 -2 ${size.width} ${size.height + 4}`}
      role="img"
      aria-label={label}
    >
      <path d={sparklinePath(values, size, { low: middle - half, high: middle + half })} />
    </svg>
  );
}
