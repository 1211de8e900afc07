import { sourceNames } from "@/lib/domain/posture/imports/source";
import styles from "./finding-detail.module.css";
import type { Finding } from "./use-posture";

/** What another product advises, and how its finding was taken. */
export function FindingAdvice({ finding }: { finding: Pick<Finding, "source" | "advice"> }) {
  const { text, url, note } = finding.advice ?? { text: null, url: null, note: null };
  const name = sourceNames[finding.source];
  return (
    <>
      {text ? <p>{text}</p> : null}
      {url ? (
        <p>
          <a href={url} target="_blank" rel="noreferrer">
            What {name} says about it
          </a>
        </p>
      ) : null}
      {!text && !url ? <p>{name} gives no advice with this finding.</p> : null}
      <p className={styles.muted}>
        {note ? `${note} ` : ""}Findings of {name} stand beside Heptagon's own and are in no score.
      </p>
    </>
  );
}
