import { Badge } from "@/components/ui/badge";
import { type FindingSource, sourceNames } from "@/lib/domain/posture/imports/source";

/** Who says it. What others say stands beside Heptagon's own findings and is in no score. */
export function SourceBadge({ source }: { source: FindingSource }) {
  const title =
    source === "heptagon" ? undefined : "Imported: listed beside Heptagon's findings, in no score";
  return (
    <Badge tone="accent" title={title}>
      {sourceNames[source]}
    </Badge>
  );
}
