import { When } from "@/components/ui/when";
import styles from "./finding-detail.module.css";
import type { Finding } from "./use-posture";

const words = {
  opened: "Opened",
  still_open: "Seen open again",
  resolved: "Resolved",
  reopened: "Opened again",
  not_assessed: "Could not be assessed",
  muted: "Muted",
  unmuted: "No longer muted",
} as const;

/** What happened to the finding, newest first. */
export function FindingHistory({ history }: { history: Finding["history"] }) {
  if (history.length === 0)
    return <p className={styles.muted}>It has not changed since it was first seen.</p>;
  return (
    <ol className={styles.history}>
      {[...history]
        .sort((a, b) => b.at.localeCompare(a.at))
        .map(({ at, change, reason }) => (
          <li key={`${at} ${change}`}>
            <strong>{words[change]}</strong> <When at={at} />
            <div className={styles.muted}>{reason}</div>
          </li>
        ))}
    </ol>
  );
}
