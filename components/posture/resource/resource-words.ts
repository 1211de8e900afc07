import type { ListedFinding } from "../use-posture";

export type ResourceCounts = { failing: number; assessed: number; notAssessed: number; muted: number };

/** How a resource's findings stand: what fails of what was assessed, and what is in neither. */
export function resourceCounts(findings: readonly Pick<ListedFinding, "status">[]): ResourceCounts {
  const of = (status: ListedFinding["status"]) => findings.filter((one) => one.status === status).length;
  const failing = of("fail");
  return { failing, assessed: failing + of("pass"), notAssessed: of("not_assessed"), muted: of("muted") };
}

/** "web-public fails 1 of 3 checks.": the answer of a resource's page in one sentence. */
export function resourceSentence(name: string, counts: ResourceCounts | null, present: boolean): string {
  if (!present) return `${name} is no longer in the inventory.`;
  if (counts === null) return name;
  const { failing, assessed, notAssessed } = counts;
  if (assessed === 0) return notAssessed > 0 ? `${name} could not be assessed.` : `No check judges ${name}.`;
  if (failing > 0) return `${name} fails ${failing} of ${assessed} ${assessed === 1 ? "check" : "checks"}.`;
  return assessed === 1 ? `${name} passes its check.` : `${name} passes all ${assessed} checks.`;
}
