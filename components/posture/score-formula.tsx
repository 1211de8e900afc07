import styles from "./score-formula.module.css";
import { scoreSum } from "./score-sum";
import { counted, scoreWords } from "./score-words";
import type { Scorecard } from "./use-posture";

type ScoreFormulaProps = Pick<Scorecard, "checks"> & { formula: string };

/** How the number is made, with its own figures: those of the table below, so that anyone can do the sum again. */
export function ScoreFormula({ checks, formula }: ScoreFormulaProps) {
  const { weighted, weight, score, left } = scoreSum(checks);
  const muted = checks.reduce((sum, check) => sum + check.muted, 0);
  return (
    <div className={styles.formula}>
      <p className={styles.sum}>
        {score === null
          ? "Nothing was assessed, so there is no score."
          : `100 × Σ w·r / Σ w = 100 × ${weighted.toFixed(3)} / ${weight} = ${score.toFixed(1)}, shown as ${scoreWords(score)}.`}
      </p>
      <p className={styles.words}>
        w is the weight of the check's severity (critical 10, high 6, medium 3, low 1), r the share of its
        assessed resources that pass; a critical check with any failing resource counts one half at most.
        {left.length > 0
          ? ` ${counted(left.length, "check was", "checks were")} not assessed: in neither sum, but in the coverage.`
          : null}
        {muted > 0 ? ` ${counted(muted, "muted resource is", "muted resources are")} in neither sum.` : null}{" "}
        Formula version {formula}.
      </p>
    </div>
  );
}
