import styles from "@/components/posture/finding-detail.module.css";
import { CodeBlock } from "@/components/ui/code-block";
import { When } from "@/components/ui/when";
import type { Check } from "./use-checks";

const words: Record<Check["history"][number]["change"], string> = {
  created: "Created",
  changed: "Changed",
  enabled: "Switched on",
  disabled: "Switched off",
  deleted: "Deleted",
};

/** What people did to a check, the newest first; each text that a rule had can be opened. */
export function CheckHistory({ history }: Pick<Check, "history">) {
  return (
    <ul className={styles.history}>
      {history.map(({ version, change, who, at, reason, text }) => (
        <li key={version}>
          {words[change]} by {who}, <When at={at} show="relative" />
          {reason ? <div className={styles.muted}>{reason}</div> : null}
          {text !== null && (change === "created" || change === "changed") ? (
            <details>
              <summary>Version {version}</summary>
              <CodeBlock text={text} language="yaml" />
            </details>
          ) : null}
        </li>
      ))}
    </ul>
  );
}
