"use client";

import { Button } from "@/components/ui/button";
import { CodeBlock } from "@/components/ui/code-block";
import { Failure } from "@/components/ui/failure";
import type { AthenaParts as Parts } from "@/lib/contract/endpoints/lake-athena";
import styles from "./settings.module.css";
import { useCheckAthena, useMakeAthena } from "./use-athena";

const words = {
  ready: "there, as the settings say",
  missing: "not there",
  differs: "there, and not as the settings say",
} as const;

function PartList({ parts }: Parts) {
  return (
    <ul className={styles.parts} aria-live="polite">
      {parts.map(({ part, name, state }) => (
        <li key={part}>
          {part} <code>{name}</code>: {words[state]}
        </li>
      ))}
    </ul>
  );
}

/** Whether what Athena needs is there; makes it, or shows the statement for those who make it themselves. */
export function AthenaParts({ statement }: { statement: string }) {
  const check = useCheckAthena();
  const make = useMakeAthena();
  const latest = make.data ?? check.data;
  const error = make.error ?? check.error;
  return (
    <>
      <div className={styles.buttons}>
        <Button busy={check.isPending} onClick={() => check.mutate()}>
          Check
        </Button>
        <Button busy={make.isPending} onClick={() => make.mutate()}>
          Make or adopt them
        </Button>
      </div>
      {error ? <Failure error={error} /> : null}
      {latest ? <PartList {...latest} /> : null}
      <details>
        <summary>The table as a statement, to make it yourself</summary>
        <CodeBlock text={statement} language="sql" />
      </details>
    </>
  );
}
