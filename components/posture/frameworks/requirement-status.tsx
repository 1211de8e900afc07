import type { RequirementStatus as Value } from "@/lib/domain/posture/frameworks/assess";
import styles from "./frameworks.module.css";
import { statusWords } from "./status-words";

/** One shape each, so that nothing depends on colour alone. */
const shapes: Readonly<Record<Value, string>> = {
  met: "M1.5 6.5 4.5 9.5 10.5 2.5",
  partly: "M6 1.5a4.5 4.5 0 0 1 0 9Z",
  not_met: "M2 2l8 8M10 2l-8 8",
  not_assessed: "M1 11 11 1M1 6 6 1M6 11l5-5",
  gap: "M6 1.5a4.5 4.5 0 1 1 0 9a4.5 4.5 0 1 1 0-9Z",
  no_resources: "M2 6h8",
};

/** How a requirement stands: a shape, words, a colour. */
export function RequirementStatus({ value }: { value: Value }) {
  return (
    <span className={styles.status} data-status={value}>
      <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">
        <path d={shapes[value]} fill="none" stroke="currentColor" strokeWidth="2" />
      </svg>
      {statusWords[value]}
    </span>
  );
}
