import type { PoolClient } from "pg";
import { partsAsOf } from "@/lib/adapters/db/queries/posture/parts-as-of";
import { type ScoreRow, saveScores } from "@/lib/adapters/db/queries/posture/save-scores";
import { type Principle, principleNumbers } from "@/lib/domain/posture/principles";
import { type CheckPart, formulaVersion, scoreAll, sumParts } from "@/lib/domain/posture/score";

/** The eight score rows (seven principles, and 0 for the overall one) of an account, or of the organisation (''). */
export function scoreRows(account: string, parts: ReadonlyMap<Principle, readonly CheckPart[]>): ScoreRow[] {
  const { principles, overall } = scoreAll(parts);
  const rows = principles.map((score, index): ScoreRow => {
    const principle = principleNumbers[index] ?? 1;
    return { account, principle, formula: formulaVersion, ...score, parts: parts.get(principle) ?? [] };
  });
  const made = rows.map(({ principle, score, coverage }) => ({ principle, score, coverage }));
  return [...rows, { account, principle: 0, formula: formulaVersion, ...overall, parts: made }];
}

/**
 * Writes the organisation's scores of one snapshot: every account by its newest score at that instant, so that a
 * snapshot of one account does not make the others disappear from the trend.
 */
export async function saveOrganisationScores(
  client: PoolClient,
  snapshot: { id: number; takenAt: Date },
): Promise<void> {
  const rows = await partsAsOf(client, snapshot.takenAt, formulaVersion);
  const parts = new Map(
    principleNumbers.map((principle) => [
      principle,
      sumParts(rows.filter((row) => row.principle === principle).map((row) => row.parts)),
    ]),
  );
  await saveScores(client, snapshot, scoreRows("", parts));
}
