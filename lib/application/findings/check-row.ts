import type { CheckBook } from "@/lib/domain/posture/check-book";
import { type CheckPart, passRatio } from "@/lib/domain/posture/score";
import { severityWeight } from "@/lib/domain/posture/severity";

/** What one check contributes to a score, as a scorecard shows it. */
export function checkRow(part: CheckPart, checks: CheckBook) {
  const check = checks.byId(part.check);
  const { severity, passed, failed, notAssessed, muted } = part;
  return {
    check: part.check,
    title: check?.title ?? part.check,
    severity,
    layer: check?.layer ?? ("governance" as const),
    weight: severityWeight[severity],
    passed,
    failed,
    notAssessed,
    muted,
    ratio: passRatio(part),
  };
}
