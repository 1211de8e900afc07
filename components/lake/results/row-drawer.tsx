"use client";

import { CodeBlock } from "@/components/ui/code-block";
import { Drawer } from "@/components/ui/drawer";
import { Link } from "@/components/ui/link";
import type { LakeAnswered } from "@/lib/contract/endpoints/lake";
import { valueWords } from "./answer-columns";
import styles from "./results.module.css";

type RowDrawerProps = {
  answer: LakeAnswered;
  index: number | null;
  onStep: (index: number) => void;
  onClose: () => void;
};

/** JSON that stands in a column as text, laid out for reading. */
function laidOut(value: unknown): string | null {
  const read = typeof value === "string" && /^[[{]/.test(value) ? parsed(value) : value;
  return typeof read === "object" && read !== null ? JSON.stringify(read, null, 2) : null;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // A text that only begins like JSON is shown as it is.
    return text;
  }
}

/** One row of an answer, every column whole; an event leads to the timeline. */
export function RowDrawer({ answer, index, onStep, onClose }: RowDrawerProps) {
  const row = index === null ? undefined : answer.rows[index];
  if (!row || index === null) return null;
  const event = row[answer.columns.findIndex(({ name }) => name === "event_id")];
  return (
    <Drawer
      open
      title={`Row ${index + 1} of ${answer.rows.length}`}
      onClose={onClose}
      onPrevious={index > 0 ? () => onStep(index - 1) : undefined}
      onNext={index < answer.rows.length - 1 ? () => onStep(index + 1) : undefined}
    >
      {typeof event === "string" ? (
        <Link href={`/timeline?event=${event}`}>Open the event in the timeline</Link>
      ) : null}
      <dl className={styles.fields}>
        {answer.columns.map(({ name, type }, column) => {
          const structure = laidOut(row[column]);
          return (
            <div key={`${name} ${type}`}>
              <dt>
                {name} <span className={styles.nothing}>{type.toLowerCase()}</span>
              </dt>
              <dd>
                {structure ? <CodeBlock text={structure} language="json" /> : valueWords(row[column]) || "–"}
              </dd>
            </div>
          );
        })}
      </dl>
    </Drawer>
  );
}
