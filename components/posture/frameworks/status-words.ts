import type { RequirementStatus } from "@/lib/domain/posture/frameworks/assess";

/** Each status in people's words, in the order in which they matter. */
export const statusWords: Readonly<Record<RequirementStatus, string>> = {
  not_met: "Not met",
  partly: "Partly met",
  not_assessed: "Not assessed",
  gap: "No check covers it",
  no_resources: "Nothing to judge",
  met: "Met",
};

type Totals = Partial<Record<RequirementStatus, number>>;

/** "31 of 66 requirements are met, 12 partly; no check covers 4.": the denominator is every known requirement. */
export function frameworkSentence(name: string, requirements: number, totals: Totals): string {
  const { met = 0, partly = 0, gap = 0 } = totals;
  const head = `${name}: ${met} of ${requirements} requirements ${met === 1 ? "is" : "are"} met${partly > 0 ? `, ${partly} partly` : ""}`;
  return gap > 0 ? `${head}; no check covers ${gap}.` : `${head}; each has a check.`;
}
