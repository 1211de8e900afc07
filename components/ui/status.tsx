import { Check, EyeOff, X } from "lucide-react";
import { classNames, hiddenWord } from "./class-names";
import styles from "./status.module.css";

export type StatusValue = "pass" | "fail" | "not_assessed" | "muted";

const words: Record<StatusValue, string> = {
  pass: "Pass",
  fail: "Fail",
  not_assessed: "Not assessed",
  muted: "Muted",
};

/** What a check said of a resource; what was not assessed is hatched, so that it never looks like a pass. */
export function Status({ value, shapeOnly }: { value: StatusValue; shapeOnly?: "narrow" }) {
  return (
    <span className={classNames(styles.status, styles[value])} title={shapeOnly ? words[value] : undefined}>
      {value === "pass" ? <Check size={12} strokeWidth={3} aria-hidden="true" /> : null}
      {value === "fail" ? <X size={12} strokeWidth={3} aria-hidden="true" /> : null}
      {value === "muted" ? <EyeOff size={12} aria-hidden="true" /> : null}
      {value === "not_assessed" ? <span className={styles.hatch} aria-hidden="true" /> : null}
      <span className={hiddenWord(shapeOnly)}>{words[value]}</span>
    </span>
  );
}
