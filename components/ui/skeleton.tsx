import { classNames } from "./class-names";
import styles from "./skeleton.module.css";

type SkeletonProps = { lines?: number; height?: "line" | "row" | "card" | "chart" };

/** Where content will be; appears only after 150 ms, so that quick answers do not flicker. */
export function Skeleton({ lines = 1, height = "line" }: SkeletonProps) {
  return (
    <div className={styles.skeleton} role="status">
      <span className="visually-hidden">Loading</span>
      {Array.from({ length: lines }, (_, line) => line).map((line) => (
        <span key={line} className={classNames(styles.bone, styles[height])} />
      ))}
    </div>
  );
}
