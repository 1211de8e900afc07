/** Worst first. */
export const severities = ["critical", "high", "medium", "low"] as const;
export type Severity = (typeof severities)[number];

/** w in the score's formula. */
export const severityWeight: Readonly<Record<Severity, number>> = {
  critical: 10,
  high: 6,
  medium: 3,
  low: 1,
};

/** 4 critical … 1 low, so that an index can order by it. */
export const severityRank: Readonly<Record<Severity, number>> = { critical: 4, high: 3, medium: 2, low: 1 };

/** True when `severity` is as bad as `floor` or worse. */
export function atLeast(severity: Severity, floor: Severity): boolean {
  return severityRank[severity] >= severityRank[floor];
}
