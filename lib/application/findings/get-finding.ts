import type { z } from "zod";
import type { Database } from "@/lib/adapters/db/database";
import {
  type FindingDetail,
  findingById,
  findingHistory,
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
    ...(fix.cloudformation === undefined
      ? []
      : [{ kind: "cloudformation" as const, text: fix.cloudformation }]),
  ];
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
  const [history, checks] = await Promise.all([findingHistory(db.pool, id), allChecks(db)]);
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
    history: history.map(({ at, change, reason }) => ({ at: at.toISOString(), change, reason })),
  };
}
