import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { When } from "@/components/ui/when";
import styles from "./resource.module.css";
import type { ResourceData } from "./use-resource";

const tones = { added: "accent", changed: "neutral", removed: "notice" } as const;
type Change = ResourceData["history"][number];

/** What changed in the configuration from snapshot to snapshot, newest first. */
export function ResourceHistory({ history }: Pick<ResourceData, "history">) {
  return (
    <Card title="What changed" aside="from snapshot to snapshot">
      <ol className={styles.list}>
        {history.map((one) => (
          <li key={`${one.at} ${one.change}`} className={styles.item}>
            <Badge tone={tones[one.change]}>{one.change}</Badge> <When at={one.at} />
            {one.differences.map((difference) => (
              <DifferenceLine key={difference.path} difference={difference} />
            ))}
          </li>
        ))}
      </ol>
      {history.length === 0 ? (
        <p className={styles.none}>Nothing since the first snapshot that saw it.</p>
      ) : null}
    </Card>
  );
}

function DifferenceLine({
  difference: { path, before, after },
}: {
  difference: Change["differences"][number];
}) {
  return (
    <details className={styles.difference}>
      <summary>{path}</summary>
      <div className={styles.sides}>
        <Side title="before" value={before} />
        <Side title="after" value={after} />
      </div>
    </details>
  );
}

function Side({ title, value }: { title: string; value: unknown }) {
  return (
    <div>
      <span className={styles.quiet}>{title}</span>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable with the keyboard */}
      <pre tabIndex={0}>{value === undefined ? "not there" : JSON.stringify(value, null, 2)}</pre>
    </div>
  );
}
