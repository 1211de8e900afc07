import { Badge } from "@/components/ui/badge";
import { shortArn } from "@/components/ui/short-arn";
import styles from "./permissions.module.css";
import type { WhoCanRow } from "./use-permissions";

/** By which way a principal comes to what it can do. */
export function WayIn({ row }: { row: Pick<WhoCanRow, "way" | "via" | "decision"> }) {
  const path = row.via.map((one) => shortArn(one).name).join(" → ");
  return (
    <span className={styles.way}>
      {row.way === "direct" ? <Badge>direct</Badge> : null}
      {row.way === "group" ? <Badge>group {path}</Badge> : null}
      {row.way === "role" ? (
        <Badge tone="notice" title={row.via.join(" → ")}>
          via {path}
        </Badge>
      ) : null}
      {row.decision === "Conditional" ? <Badge tone="accent">conditional</Badge> : null}
    </span>
  );
}
