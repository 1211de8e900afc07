import { counted } from "./score-words";

type Facet = { field: string; capped?: boolean; values: readonly { value: string; count: number }[] };

/** How many findings the filters leave, as the facets count them. */
export function findingTotal(facets: readonly Facet[], statuses: readonly string[]): number {
  return countOf(facets, statuses);
}

/** The findings page's answer: "87 of 1,088 findings fail." */
export function findingsSentence(facets: readonly Facet[], status: readonly string[]): string {
  const total = countOf(facets, status);
  if (facets.some(({ capped }) => capped)) return "More than 10,000 findings match.";
  if (total === 0) return "No finding matches.";
  const only = status.length === 1 ? status[0] : undefined;
  if (only === "fail") return `${counted(total, "finding fails", "findings fail")}.`;
  if (only === "pass") return `${counted(total, "check passes", "checks pass")}.`;
  if (only === "not_assessed") return `${counted(total, "finding was", "findings were")} not assessed.`;
  if (only === "muted") return `${counted(total, "finding is", "findings are")} muted.`;
  const failing = countOf(facets, ["fail"]);
  return `${failing.toLocaleString("en-GB")} of ${counted(total, "finding", "findings")} fail.`;
}

function countOf(facets: readonly Facet[], statuses: readonly string[]): number {
  const values = facets.find(({ field }) => field === "status")?.values ?? [];
  return values
    .filter(({ value }) => statuses.length === 0 || statuses.includes(value))
    .reduce((sum, { count }) => sum + count, 0);
}
