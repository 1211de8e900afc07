/** How a choice is written in the address: a check for everything it finds, with a resource for that one. */
export function choiceOf(check: string, resource?: string): string {
  return resource === undefined ? check : `${check}:${resource}`;
}

/** The choices with one more or one less. A whole check takes the place of its resources. */
export function toggled(fix: readonly string[], check: string, resource?: string): string[] {
  const choice = choiceOf(check, resource);
  if (fix.includes(choice)) return fix.filter((one) => one !== choice);
  if (resource === undefined) return [...fix.filter((one) => !one.startsWith(`${check}:`)), choice];
  return [...fix.filter((one) => one !== check), choice];
}

type Change = {
  principle: number;
  before: { score: number | null };
  after: { score: number | null };
};

/** "Fix these 5 and principle 5 goes from 61 to 74.": the principle that gains most. */
export function whatIfSentence(fixed: number, principles: readonly Change[]): string {
  if (fixed === 0) return "Choose what to fix, and see what it gains.";
  const gain = ({ before, after }: Change) => (after.score ?? 0) - (before.score ?? 0);
  const most = [...principles].sort((a, b) => gain(b) - gain(a))[0];
  const what = fixed === 1 ? "Fix this one" : `Fix these ${fixed.toLocaleString("en-GB")}`;
  if (!most || gain(most) <= 0) return `${what} and no score moves.`;
  const round = (score: number | null) => Math.round(score ?? 0);
  return `${what} and principle ${most.principle} goes from ${round(most.before.score)} to ${round(most.after.score)}.`;
}
