import { Badge } from "@/components/ui/badge";
import type { Collection } from "@/lib/contract/endpoints/collections";

const words = {
  queued: { text: "Waiting", tone: "neutral" },
  running: { text: "Running", tone: "accent" },
  done: { text: "Done", tone: "ok" },
  failed: { text: "Failed", tone: "danger" },
  cancelled: { text: "Cancelled", tone: "neutral" },
  interrupted: { text: "Interrupted", tone: "notice" },
} as const;

export function StateBadge({ state }: Pick<Collection, "state">) {
  return <Badge tone={words[state].tone}>{words[state].text}</Badge>;
}
