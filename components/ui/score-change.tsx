import { classNames } from "./class-names";
import styles from "./score-change.module.css";

type ScoreChangeProps = {
  /** Points; null when there is nothing to compare with. */
  change: number | null;
  since?: string;
};

/** How far a score moved, with its direction as a shape and a word. */
export function ScoreChange({ change, since = "in 30 days" }: ScoreChangeProps) {
  if (change === null) {
    return (
      <span className={styles.change} title={`Nothing to compare with ${since}`}>
        new
      </span>
    );
  }
  const points = Math.round(change);
  if (points === 0) {
    return (
      <span className={styles.change} title={`No change ${since}`}>
        · 0
      </span>
    );
  }
  const up = points > 0;
  return (
    <span
      className={classNames(styles.change, up ? styles.up : styles.down)}
      title={`${up ? "Up" : "Down"} ${since}`}
    >
      <span aria-hidden="true">{up ? "▲" : "▼"}</span>
      <span className="visually-hidden">{up ? "up" : "down"}</span> {Math.abs(points)}
    </span>
  );
}
