import styles from "./rule.module.css";
import type { Tried } from "./use-checks";

type Note = Tried["notes"][number];

/** What the parser says of a rule, each with its place, to which a press goes. */
export function RuleNotes({ notes, onGo }: { notes: readonly Note[]; onGo: (note: Note) => void }) {
  if (notes.length === 0) return <p className={styles.muted}>Nothing is wrong with the text.</p>;
  return (
    <ul className={styles.notes} aria-label="What is wrong">
      {notes.map((note) => (
        <li key={`${note.line}:${note.column} ${note.message}`}>
          <button
            type="button"
            className={styles.note}
            data-kind={note.kind}
            onClick={() => onGo({ ...note })}
          >
            <span className={styles.place}>
              {note.kind === "error" ? "Error" : "Warning"} {note.line}:{note.column}
            </span>{" "}
            {note.message}
          </button>
        </li>
      ))}
    </ul>
  );
}
