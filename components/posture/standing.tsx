import styles from "./standing.module.css";

/** How something that is asked for stands. */
export type Standing = "met" | "partly" | "not_met" | "not_assessed" | "gap" | "nothing";

/** One shape each, so that nothing depends on colour alone. */
const shapes: Readonly<Record<Standing, string>> = {
  met: "M1.5 6.5 4.5 9.5 10.5 2.5",
  partly: "M6 1.5a4.5 4.5 0 0 1 0 9Z",
  not_met: "M2 2l8 8M10 2l-8 8",
  not_assessed: "M1 11 11 1M1 6 6 1M6 11l5-5",
  gap: "M6 1.5a4.5 4.5 0 1 1 0 9a4.5 4.5 0 1 1 0-9Z",
  nothing: "M2 6h8",
};

/** A requirement or duty in a word: with a shape and a colour before it. */
export function StandingMark({ value, word }: { value: Standing; word: string }) {
  return (
    <span className={styles.standing} data-standing={value}>
      <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">
        <path d={shapes[value]} fill="none" stroke="currentColor" strokeWidth="2" />
      </svg>
      {word}
    </span>
  );
}
