import type { z } from "zod";
import type { Database } from "@/lib/adapters/db/database";
import {
  type FindingAct,
  type FindingDetail,
  findingActs,
  findingById,
  findingHistory,
  snapshotsAt,
} from "@/lib/adapters/db/queries/posture/finding-by-id";
import { allChecks } from "@/lib/application/checks/all-checks";
import { listed } from "@/lib/application/findings/list-findings";
import type { endpoints } from "@/lib/contract/endpoints/posture";
import { Problem } from "@/lib/domain/errors/problem";
import { type Check, nameOf } from "@/lib/domain/posture/check";
import { requirements } from "@/lib/domain/posture/frameworks";
import type { AccountScope } from "@/lib/domain/scope/account-scope";

export type FindingAnswer = z.output<typeof endpoints.getFinding.response>;

function fixOf(check: Check | undefined, row: FindingDetail): FindingAnswer["fix"] {
  if (!check) return [];
  const { account, region, resource: id } = row;
  const fix = check.fix({ account, region, id, name: row.name ?? nameOf(id), config: row.config ?? {} });
  return [
    { kind: "cli", text: fix.cli },
    { kind: "terraform", text: fix.terraform },
    { kind: "cloudformation", text: fix.cloudformation },
  ];
}

/** Notes with when they were taken back, which is no entry of its own. */
function actsOf(acts: readonly FindingAct[]): FindingAnswer["acts"] {
  const withdrawn = new Map(
    acts.flatMap(({ act, at, detail }) => (act === "withdrawn" ? [[detail.note, at] as const] : [])),
  );
  return acts
    .filter(({ act }) => act !== "withdrawn")
    .map(({ id, at, who, act, detail }) => ({
      id,
      at: at.toISOString(),
      who,
      act,
      text: detail.text ?? null,
      owner: detail.owner ?? null,
      until: detail.until ?? null,
      withdrawnAt: withdrawn.get(id)?.toISOString() ?? null,
    }));
}

/**
 * One finding with its evidence, how to fix exactly its resource, and its history.
 * @throws Problem not-found when the scope holds none of this id.
 */
export async function getFinding(db: Database, scope: AccountScope, id: string): Promise<FindingAnswer> {
  const row = await findingById(db.pool, scope, id);
  if (!row) {
    throw new Problem("not-found", "There is no such finding in the accounts that you may see.", {
      next: "Its resource may be gone: search the findings for it.",
    });
  }
  const [history, acts, proof, checks] = await Promise.all([
    findingHistory(db.pool, id),
    findingActs(db.pool, row),
    snapshotsAt(db.pool, row.account, [row.firstSeen, row.lastSeen]),
    allChecks(db),
  ]);
  const check = row.source === "heptagon" ? checks.byId(row.check) : undefined;
  return {
    ...listed(row, checks),
    passes: check?.passes ?? "",
    why: check?.why ?? (row.source === "heptagon" ? "This version no longer has the check." : ""),
    advice: row.advice,
    effortMinutes: check?.effortMinutes ?? 0,
    fix: fixOf(check, row),
    frameworks: check ? requirements(check.frameworks) : [],
    evidence: row.evidence ?? null,
    history: history.map(({ at, change, reason, snapshot }) => ({
      at: at.toISOString(),
      change,
      reason,
      snapshot: snapshot && { ...snapshot, takenAt: snapshot.takenAt.toISOString() },
    })),
    acts: actsOf(acts),
    proof: (["first", "last"] as const).flatMap((seen) => {
      const at = (seen === "first" ? row.firstSeen : row.lastSeen).getTime();
      const found = proof.find(({ takenAt }) => takenAt.getTime() === at);
      return found ? [{ seen, ...found, takenAt: found.takenAt.toISOString() }] : [];
    }),
  };
}
