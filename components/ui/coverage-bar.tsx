import { useId } from "react";
import styles from "./bars.module.css";

type CoverageBarProps = {
  /** Assessed weight / applicable weight, 0–1. */
  coverage: number;
  /** Below 60 % the score is provisional, which is said. */
  provisional?: boolean;
};

/** How much of what applies could be assessed; the rest is hatched, as it is neither good nor bad. */
export function CoverageBar({ coverage, provisional }: CoverageBarProps) {
  const id = useId();
  const share = Math.max(0, Math.min(1, coverage)) * 100;
  return (
    <span className={styles.coverage}>
      <svg viewBox="0 0 104 5" preserveAspectRatio="none" aria-hidden="true">
        <defs>
          <pattern id={id} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <rect className={styles.hatch} width="2.5" height="5" />
          </pattern>
        </defs>
        <rect className={styles.track} width="104" height="5" rx="2" />
        <rect fill={`url(#${id})`} width="104" height="5" rx="2" />
        <rect className={styles.assessed} width={(share / 100) * 104} height="5" rx="2" />
      </svg>
      <span className={styles.words}>
        {Math.floor(share)} % assessed{provisional ? " · provisional" : null}
      </span>
    </span>
  );
}
