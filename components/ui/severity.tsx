import type { Severity as SeverityValue } from "@/lib/domain/posture/severity";
import { classNames, hiddenWord } from "./class-names";
import styles from "./severity.module.css";

const shapes: Record<SeverityValue, string> = {
  critical: "M6 0.5 11.5 6 6 11.5 0.5 6Z",
  high: "M6 1 11.5 11H0.5Z",
  medium: "M1.5 1.5h9v9h-9Z",
  low: "M6 1.5a4.5 4.5 0 1 1 0 9a4.5 4.5 0 1 1 0-9Z",
};

const words: Record<SeverityValue, string> = {
  critical: "Critical",
  high: "High",
  medium: "Medium",
  low: "Low",
};

type SeverityProps = {
  value: SeverityValue;
  /** Leaves the word to screen readers: always, or in a table that is narrow. */
  shapeOnly?: boolean | "narrow";
};

/** How bad: a shape, a word and a colour. */
export function Severity({ value, shapeOnly }: SeverityProps) {
  return (
    <span className={classNames(styles.severity, styles[value])} title={shapeOnly ? words[value] : undefined}>
      <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">
        <path d={shapes[value]} fill="currentColor" />
      </svg>
      <span className={hiddenWord(shapeOnly)}>{words[value]}</span>
    </span>
  );
}
