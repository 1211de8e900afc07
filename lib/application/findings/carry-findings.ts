import { createHash } from "node:crypto";
import type { PoolClient } from "pg";
import { findingsOfAccounts } from "@/lib/adapters/db/queries/posture/findings-of-accounts";
import { lastChanges } from "@/lib/adapters/db/queries/posture/last-changes";
import { restoreOwners } from "@/lib/adapters/db/queries/posture/restore-owners";
import { type FindingToSave, saveFindings } from "@/lib/adapters/db/queries/posture/save-findings";
import { getDueDays } from "@/lib/application/findings/due-days";
import type { CheckBook } from "@/lib/domain/posture/check-book";
import { type Finding, findingKey } from "@/lib/domain/posture/finding";
import {
  advance,
  type Change,
  changedIds,
  type Step,
  type StoredFinding,
} from "@/lib/domain/posture/lifecycle";
import type { World } from "@/lib/domain/posture/world";

/** A finding's id: 22 characters that follow from its key, so that they outlive the cache. */
function idOf(key: string): string {
  return createHash("sha256").update(key).digest("base64url").slice(0, 22);
}

/** Findings by their check: what is done with them is held in memory for one check at a time. */
function byCheck<F extends { check: string }>(findings: readonly F[]): Map<string, F[]> {
  const groups = new Map<string, F[]>();
  for (const finding of findings) {
    const group = groups.get(finding.check);
    if (group) group.push(finding);
    else groups.set(finding.check, [finding]);
  }
  return groups;
}

/** Of everything that a finding's row says but when it was last seen. */
function digestOf({ lastSeen: _, ...row }: StoredFinding): string {
  return createHash("sha1").update(JSON.stringify(row)).digest("base64url");
}

/** Keeps apart what is already there as it should be: it is only noted as seen. */
function toSave(
  step: Step,
  takenAt: Date,
  before: ReadonlyMap<string, string | null>,
): { upserts: FindingToSave[]; same: string[] } {
  const upserts: FindingToSave[] = [];
  const same: string[] = [];
  for (const row of step.upserts) {
    const digest = digestOf(row);
    const seen = row.lastSeen.getTime() === takenAt.getTime();
    if (seen && before.get(row.id) === digest) same.push(row.id);
    else upserts.push({ ...row, digest });
  }
  return { upserts, same };
}

/** Rows are written so many at a time: fewer would ask the database for every check, all at once hold the whole estate. */
const batch = 5_000;

/** Gathers what checks did to their findings until it is worth a write. */
class Writer {
  private waiting = emptyStep();

  constructor(
    private readonly client: PoolClient,
    private readonly snapshot: { id: number; takenAt: Date; at: Date },
  ) {}

  async add(step: Step, before: ReadonlyMap<string, string | null>): Promise<void> {
    const { upserts, same } = toSave(step, this.snapshot.takenAt, before);
    for (const one of upserts) this.waiting.upserts.push(one);
    for (const one of same) this.waiting.same.push(one);
    for (const one of step.deletions) this.waiting.deletions.push(one);
    for (const one of step.changes) this.waiting.changes.push(one);
    if (this.waiting.upserts.length >= batch) await this.flush();
  }

  async flush(): Promise<void> {
    await saveFindings(this.client, this.snapshot, this.waiting);
    this.waiting = emptyStep();
  }
}

function emptyStep() {
  return {
    upserts: [] as FindingToSave[],
    same: [] as string[],
    deletions: [] as string[],
    changes: [] as Change[],
  };
}

export type Carried = {
  world: World;
  checks: CheckBook;
  findings: readonly Finding[];
  /** The snapshot that was judged. */
  id: number;
  takenAt: Date;
  /** When findings turn: as it was taken, or later when it is judged again. */
  at: Date;
};

/**
 * Brings the accounts' findings, of all checks or of some (`only`), to what a snapshot shows: opens, resolves, closes.
 * Needs the lock of imports. @returns how many findings turned
 */
export async function carryFindings(
  client: PoolClient,
  { world, checks, findings, id, takenAt, at }: Carried,
  accounts: readonly string[],
  only: readonly string[] | null = null,
): Promise<number> {
  const mine = new Set(accounts);
  const found = byCheck(findings.filter((finding) => mine.has(finding.account)));
  const known = byCheck(await findingsOfAccounts(client, accounts, only));
  const dueDays = await getDueDays(client);
  const writer = new Writer(client, { id, takenAt, at });
  let changes = 0;
  for (const check of new Set([...found.keys(), ...known.keys()])) {
    const mineNow = found.get(check) ?? [];
    const before = new Map((known.get(check) ?? []).map((one) => [findingKey(one), one]));
    const lastChange = await lastChanges(client, changedIds(before, mineNow));
    const common = { lastChange, world, checks, idOf, takenAt, at, dueDays };
    const step = advance({ ...common, known: before, found: mineNow });
    await writer.add(step, new Map([...before.values()].map((one) => [one.id, one.digest])));
    changes += step.changes.length;
  }
  await writer.flush();
  await restoreOwners(client, accounts);
  return changes;
}
