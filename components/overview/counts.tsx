"use client";

import { counted } from "@/components/posture/score-words";
import { useFindingsHref } from "@/components/posture/use-findings-href";
import type { Overview } from "@/components/posture/use-posture";
import { Link } from "@/components/ui/link";
import { useScopedHref } from "@/components/ui/use-scoped-href";

/** How much was looked at and what came of it; every figure leads to what it counts. */
export function Counts({ counts }: Pick<Overview, "counts">) {
  const href = useScopedHref();
  const findingsHref = useFindingsHref();
  return (
    <span>
      <Link href={findingsHref({})}>{counted(counts.resources, "resource")}</Link> ·{" "}
      <Link href={findingsHref({ status: "fail" })}>
        {counted(counts.failing, "finding fails", "findings fail")}
      </Link>{" "}
      · <Link href={findingsHref({ status: "fail", severity: "critical" })}>{counts.critical} critical</Link>{" "}
      · <Link href={findingsHref({ status: "not_assessed" })}>{counts.notAssessed} not assessed</Link> ·{" "}
      <Link href={href("/attack-surface")}>attack surface</Link>
    </span>
  );
}
