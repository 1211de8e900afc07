import type { PoolClient } from "pg";
import { type GroupScoreRow, saveGroupScores } from "@/lib/adapters/db/queries/posture/save-group-scores";
import { type ScoreRow, saveScores } from "@/lib/adapters/db/queries/posture/save-scores";
import { accountPartsAsOf } from "@/lib/application/findings/account-parts";
import type { CheckBook } from "@/lib/domain/posture/check-book";
import { type AccountParts, layerScores, scoresTogether, unitScores } from "@/lib/domain/posture/groups";
import { type Principle, principleNumbers } from "@/lib/domain/posture/principles";
import { type CheckPart, formulaVersion, scoreAll } from "@/lib/domain/posture/score";
import { wholeOrganisation } from "@/lib/domain/scope/account-scope";

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

function groupRows(accounts: readonly AccountParts[], checks: CheckBook): GroupScoreRow[] {
  const formula = formulaVersion;
  const units = unitScores(accounts).flatMap(({ unit, parts, principles, overall }): GroupScoreRow[] => [
    { kind: "unit", name: unit, principle: 0, formula, ...overall, parts: [] },
    ...principles.map((score, index): GroupScoreRow => {
      const principle = principleNumbers[index] ?? 1;
      return { kind: "unit", name: unit, principle, formula, ...score, parts: parts.get(principle) ?? [] };
    }),
  ]);
  const everything = accounts.flatMap((account) => [...account.parts.values()]);
  const layers = layerScores(everything, (check) => checks.byId(check)?.layer).map(
    ({ layer, parts, score }): GroupScoreRow => {
      return { kind: "layer", name: layer, principle: 0, formula, ...score, parts };
    },
  );
  return [...units, ...layers];
}

/**
 * Writes the scores of one snapshot for the organisation, its units and its layers: every account by its newest score at
 * that instant, so that a snapshot of one account does not make the others disappear from the trend.
 */
export async function saveOrganisationScores(
  client: PoolClient,
  snapshot: { id: number; takenAt: Date },
  checks: CheckBook,
): Promise<void> {
  const accounts = await accountPartsAsOf(client, wholeOrganisation, snapshot.takenAt);
  await saveScores(client, snapshot, scoreRows("", scoresTogether(accounts).parts));
  await saveGroupScores(client, snapshot, groupRows(accounts, checks));
}
