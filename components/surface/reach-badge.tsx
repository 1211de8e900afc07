import { Check, Globe, ShieldQuestion, Users } from "lucide-react";
import styles from "./reach-badge.module.css";
import type { NetworkNode } from "./use-surface";
import { statusWords } from "./words";

const icons = { reachable: Globe, restricted: Users, not_assessed: ShieldQuestion, inside: Check } as const;

/** Whether the internet reaches it: a sign and a word. */
export function ReachBadge({ status }: { status: NetworkNode["status"] }) {
  const Icon = icons[status];
  return (
    <span className={styles.badge} data-status={status}>
      <Icon size={12} aria-hidden="true" /> {statusWords[status]}
    </span>
  );
}
