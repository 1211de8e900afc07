import { counted } from "@/components/posture/score-words";
import { effortWords } from "@/components/ui/time-words";
import type { ResponseOf } from "@/lib/contract/endpoint";
import type { endpoints } from "@/lib/contract/endpoints/finding-life";

export type Repair = ResponseOf<typeof endpoints.fixFirst>["rows"][number];

/** Points gained, as people read them: "+4.2"; what is too small to show is "+<0.1". */
export function gainWords(points: number): string {
  if (points > 0 && points < 0.05) return "+<0.1";
  return `+${points < 10 ? points.toFixed(1) : Math.round(points)}`;
}

/** The page's answer: which repair comes first, what it gains and takes. */
export function fixFirstSentence(first: Repair | undefined): string {
  if (!first) return "Nothing to fix.";
  const { principles, points, minutes, failing } = first;
  const where =
    principles.length === 1 ? `principle ${principles[0]}` : counted(principles.length, "principle");
  return `Fix ${counted(failing, "finding")} first: ${gainWords(points)} for ${where} in about ${effortWords(minutes)}.`;
}

/** The choice of what to fix as the page that asks "what if" takes it. */
export function whatIfChoice(
  by: "check" | "resource",
  { value, checks }: Pick<Repair, "value" | "checks">,
): string {
  return by === "check" ? value : checks.map((check) => `${check}:${value}`).join(",");
}
