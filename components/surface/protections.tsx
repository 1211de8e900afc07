import { Check, X } from "lucide-react";
import styles from "./protections.module.css";
import type { Protection } from "./use-surface";

const words = { protects: "protects", missing: "missing", not_assessed: "not assessed" } as const;

function Mark({ state }: { state: Protection["state"] }) {
  if (state === "protects") return <Check size={12} strokeWidth={3} aria-hidden="true" />;
  if (state === "missing") return <X size={12} strokeWidth={3} aria-hidden="true" />;
  return <span className={styles.hatch} aria-hidden="true" />;
}

/** The layers before a thing: each with a sign and, for those who cannot see it, a word. */
export function LayerChips({ protections }: { protections: readonly Protection[] }) {
  return (
    <span className={styles.chips}>
      {protections.map(({ layer, state, says }) => (
        <span
          key={layer}
          className={styles.chip}
          data-state={state}
          title={`${layer} ${words[state]}: ${says}`}
        >
          <Mark state={state} /> {layer} <span className="visually-hidden">{words[state]}</span>
        </span>
      ))}
    </span>
  );
}

/** The same with what is known of each, in full. */
export function LayerList({ protections }: { protections: readonly Protection[] }) {
  return (
    <ul className={styles.list}>
      {protections.map(({ layer, state, says }) => (
        <li key={layer} className={styles.item}>
          <span className={styles.chip} data-state={state}>
            <Mark state={state} /> {layer} {state === "protects" ? "" : words[state]}
          </span>
          <span className={styles.says}>{says}</span>
        </li>
      ))}
    </ul>
  );
}
