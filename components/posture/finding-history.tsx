import type { ReactNode } from "react";
import { When } from "@/components/ui/when";
import styles from "./finding-detail.module.css";
import type { Finding } from "./use-posture";

const changeWords = {
  opened: "Opened",
  still_open: "Seen open again",
  resolved: "Resolved",
  reopened: "Opened again",
  not_assessed: "Could not be assessed",
  muted: "Muted",
  unmuted: "No longer muted",
} as const;

type Entry = {
  key: string;
  at: string;
  what: ReactNode;
  who: string | null;
  words: ReactNode;
  proof: ReactNode;
};

/** Mutes by people stand in their own acts, at the same instant. */
function changesOf({ history, acts }: Pick<Finding, "history" | "acts">): Entry[] {
  const byPeople = new Set(acts.map(({ act, at }) => `${act} ${at}`));
  return history
    .filter(({ change, at }) => !byPeople.has(`${change} ${at}`))
    .map(({ at, change, reason, snapshot }) => ({
      key: `${at} ${change}`,
      at,
      what: changeWords[change],
      who: null,
      words: reason,
      proof: snapshot ? <Proof {...snapshot} /> : null,
    }));
}

function entryOf({ id, at, who, act, text, owner, until, withdrawnAt }: Finding["acts"][number]): Entry {
  const what = {
    assigned: owner ? `Given to ${owner}` : "Given to nobody",
    muted: "Muted",
    unmuted: "No longer muted",
    noted: "Note",
    withdrawn: "Note taken back",
  }[act];
  const words = withdrawnAt ? <del>{text}</del> : text;
  const end = act === "muted" ? <Until at={until} /> : null;
  return { key: `act ${id}`, at, what, who, words, proof: withdrawnAt ? "taken back" : end };
}

function Until({ at }: { at: string | null }) {
  return at === null ? (
    "for good"
  ) : (
    <>
      until <When at={at} show="absolute" />
    </>
  );
}

/** The snapshot that shows it; the address answers with the document itself. */
function Proof({ id, takenAt, source }: { id: number; takenAt: string; source: string }) {
  return (
    <a href={`/api/v1/posture/snapshots/${id}`}>
      snapshot {id} of <When at={takenAt} show="absolute" /> ({source})
    </a>
  );
}

/** What happened to the finding and what people did with it, newest first. */
export function FindingHistory({ finding }: { finding: Pick<Finding, "history" | "acts" | "proof"> }) {
  const entries = [...changesOf(finding), ...finding.acts.map(entryOf)].sort((a, b) =>
    b.at.localeCompare(a.at),
  );
  return (
    <>
      {entries.length === 0 ? (
        <p className={styles.muted}>It has not changed since it was first seen.</p>
      ) : (
        <ol className={styles.history}>
          {entries.map(({ key, at, what, who, words, proof }) => (
            <li key={key}>
              <strong>{what}</strong> {who ? `by ${who} ` : null}
              <When at={at} />
              {words ? <div>{words}</div> : null}
              {proof ? <div className={styles.muted}>{proof}</div> : null}
            </li>
          ))}
        </ol>
      )}
      {finding.proof.map(({ seen, ...snapshot }) => (
        <p key={seen} className={styles.muted}>
          {seen === "first" ? "First" : "Last"} seen in <Proof {...snapshot} />
        </p>
      ))}
    </>
  );
}
