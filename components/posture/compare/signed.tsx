import styles from "./compare.module.css";

/** A difference in points with its direction as sign, shape and colour; null where a side is missing. */
export function Signed({ points }: { points: number | null }) {
  if (points === null) return <span className={styles.quiet}>–</span>;
  if (Math.abs(points) < 0.05) return <span className={styles.quiet}>0</span>;
  const up = points > 0;
  return (
    <span className={up ? styles.up : styles.down}>
      <span aria-hidden="true">{up ? "▲" : "▼"}</span> {up ? "+" : "−"}
      {Math.abs(points).toFixed(1)}
    </span>
  );
}
