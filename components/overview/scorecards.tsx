"use client";

import { scoreWords } from "@/components/posture/score-words";
import { useFindingsHref } from "@/components/posture/use-findings-href";
import type { Overview } from "@/components/posture/use-posture";
import { CoverageBar } from "@/components/ui/coverage-bar";
import { Link } from "@/components/ui/link";
import { ScoreChange } from "@/components/ui/score-change";
import { Sparkline } from "@/components/ui/sparkline";
import { useScopedHref } from "@/components/ui/use-scoped-href";
import { trendDays } from "@/lib/domain/charts/trend-days";
import styles from "./scorecards.module.css";

/** One line a principle: score, change, trend, coverage, what weighs most. */
export function Scorecards({ principles }: Pick<Overview, "principles">) {
  const href = useScopedHref();
  const findingsHref = useFindingsHref();
  return (
    <ul className={styles.list}>
      {principles.map((one) => (
        <li key={one.principle} className={styles.row}>
          <Link className={styles.name} href={href(`/principles/${one.principle}`)}>
            {one.principle} {one.name}
          </Link>
          <span className={styles.score}>{scoreWords(one.score)}</span>
          <span className={styles.change}>
            <ScoreChange change={one.change} />
          </span>
          <span className={styles.spark}>
            <Sparkline
              values={trendDays(one.trend).map(({ score }) => score)}
              label={`Trend of ${one.name}, now ${scoreWords(one.score)}`}
            />
          </span>
          <span className={styles.coverage}>
            <CoverageBar coverage={one.coverage} provisional={one.provisional} />
          </span>
          <span className={styles.worst}>
            {one.worst ? (
              <Link href={findingsHref({ principle: one.principle, status: "fail" })}>{one.worst}</Link>
            ) : one.score === null ? (
              "nothing assessed"
            ) : (
              "nothing fails"
            )}
          </span>
        </li>
      ))}
    </ul>
  );
}
