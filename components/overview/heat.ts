type Row = { account: string; scores: readonly (number | null)[] };

/** How strongly a cell is coloured: 0 (70 points and more) to 5 (under 30); "none" when nothing was assessed. */
export function heatOf(score: number | null): 0 | 1 | 2 | 3 | 4 | 5 | "none" {
  if (score === null) return "none";
  if (score >= 70) return 0;
  if (score >= 60) return 1;
  if (score >= 50) return 2;
  if (score >= 40) return 3;
  return score >= 30 ? 4 : 5;
}

/** Accounts by the mean of their scores, lowest first; those without any score last. */
export function worstFirst<T extends Row>(rows: readonly T[]): T[] {
  return [...rows].sort((a, b) => meanOf(a) - meanOf(b) || a.account.localeCompare(b.account));
}

function meanOf({ scores }: Row): number {
  const known = scores.filter((score) => score !== null);
  return known.length === 0 ? Number.MAX_VALUE : known.reduce((sum, score) => sum + score, 0) / known.length;
}
