import type { PoolClient } from "pg";
import type { Database } from "@/lib/adapters/db/database";
import { accountsSeenLater } from "@/lib/adapters/db/queries/posture/accounts-seen-later";
import { addSnapshot, lockImports } from "@/lib/adapters/db/queries/posture/add-snapshot";
import { saveScores } from "@/lib/adapters/db/queries/posture/save-scores";
import { snapshotByHash } from "@/lib/adapters/db/queries/posture/snapshot-by-hash";
import { snapshotsAfterWithout } from "@/lib/adapters/db/queries/posture/snapshots-after";
import { transaction } from "@/lib/adapters/db/transaction";
import { readSnapshotFile } from "@/lib/adapters/snapshots/read";
import { contentOf } from "@/lib/adapters/snapshots/store/content";
import { storeSnapshot } from "@/lib/adapters/snapshots/store/write";
import { allChecks } from "@/lib/application/checks/all-checks";
import { activityBefore } from "@/lib/application/findings/activity";
import { carryFindings } from "@/lib/application/findings/carry-findings";
import { muteFindings } from "@/lib/application/findings/muting-rules";
import { saveOrganisationScores, scoreRows } from "@/lib/application/findings/organisation-scores";
import { renewInventory } from "@/lib/application/findings/renew-inventory";
import { Problem } from "@/lib/domain/errors/problem";
import type { CheckBook } from "@/lib/domain/posture/check-book";
import { evaluate } from "@/lib/domain/posture/evaluate";
import type { Finding } from "@/lib/domain/posture/finding";
import { partsByAccount } from "@/lib/domain/posture/score";
import type { Snapshot } from "@/lib/domain/posture/snapshot/document";
import type { Gathered } from "@/lib/domain/posture/snapshot/gather";
import { gatherDocument } from "@/lib/domain/posture/snapshot/parse";
import { buildWorld, type World } from "@/lib/domain/posture/world";

export type SnapshotSource = { kind: "demo" | "files" | "snapshot" | "aws"; name: string };

export type ImportInput = {
  source: SnapshotSource;
  /** Snapshots are kept in its folder `snapshots`. */
  dataFolder: string;
  /** The instant by which mutes expire. */
  now: Date;
  /** The accounts that whoever imports may see; undefined: all. */
  within?: readonly string[];
} & ({ file: string; name?: string } | { document: Snapshot });

export type ImportResult = {
  snapshotId: number;
  /** False when the same content had been imported before; then nothing changed. */
  imported: boolean;
  resources: number;
  findings: number;
  failing: number;
  /** Findings opened, resolved and so on by this snapshot. */
  changes: number;
  /** Config that does not fit its type, as `path: expected …`; those resources are not assessed. */
  malformed: string[];
  /** Resources that the file holds twice with different content, as `place: id`; the last of each counts. */
  repeated: string[];
};

async function read(input: ImportInput): Promise<Gathered> {
  if ("file" in input) return readSnapshotFile(input.file, undefined, input.name);
  return gatherDocument(input.document, input.source.name);
}

/** @throws Problem forbidden when the snapshot describes an account beyond those that may be seen */
function expectWithin({ accounts }: Snapshot, within: readonly string[] | undefined): void {
  const other = within && accounts.find(({ id }) => !within.includes(id));
  if (!other) return;
  throw new Problem("forbidden", `The snapshot describes account ${other.id}, which you may not see.`, {
    next: "Ask somebody who may see every account in it.",
  });
}

export type Judged = {
  snapshot: Snapshot;
  world: World;
  checks: CheckBook;
  findings: Finding[];
  id: number;
  takenAt: Date;
};

/** Inventory and findings of the accounts for which this snapshot is the newest. */
export async function makeCurrent(
  client: PoolClient,
  { snapshot, world, checks, findings, id, takenAt }: Judged,
): Promise<number> {
  const all = snapshot.accounts.map((account) => account.id);
  const later = new Set(await accountsSeenLater(client, all, takenAt));
  const accounts = all.filter((account) => !later.has(account));
  if (accounts.length === 0) return 0;
  const mine = new Set(accounts);
  const resources = snapshot.resources.filter((resource) => mine.has(resource.account));
  await renewInventory(client, { id, takenAt, world }, accounts, resources);
  return carryFindings(client, { world, checks, findings, id, takenAt, at: takenAt }, accounts);
}

async function saveAllScores(
  client: PoolClient,
  { snapshot, checks, findings, id, takenAt }: Judged,
): Promise<void> {
  const parts = partsByAccount(findings);
  const rows = snapshot.accounts.flatMap(({ id: account }) =>
    scoreRows(account, parts.get(account) ?? new Map()),
  );
  await saveScores(client, { id, takenAt }, rows);
  await saveOrganisationScores(client, { id, takenAt }, checks);
  const accounts = snapshot.accounts.map((account) => account.id);
  for (const later of await snapshotsAfterWithout(client, takenAt, accounts)) {
    await saveOrganisationScores(client, later, checks);
  }
}

/**
 * Takes a snapshot in: keeps the document, judges it, and writes inventory, findings with their history, and scores.
 * The newest snapshot of an account decides what is current; an older one adds to the trend only. The same content
 * again changes nothing.
 * @throws Problem bad-input when the file is missing, cut off or does not fit the schema.
 */
export async function importSnapshot(db: Database, input: ImportInput): Promise<ImportResult> {
  const { snapshot, placeOf, repeated } = await read(input);
  expectWithin(snapshot, input.within);
  const content = contentOf(snapshot);
  const sha256 = content.key;
  const before = await snapshotByHash(db.pool, sha256);
  const resources = snapshot.resources.length;
  const nothing = {
    imported: false,
    resources,
    findings: 0,
    failing: 0,
    changes: 0,
    malformed: [],
    repeated,
  };
  if (before !== undefined) return { snapshotId: before, ...nothing };

  const takenAt = new Date(snapshot.takenAt);
  const accounts = snapshot.accounts.map((account) => account.id);
  const activity = await activityBefore(db.pool, accounts, takenAt);
  const world = buildWorld(snapshot, takenAt, placeOf, activity);
  const early = await allChecks(db);
  const judgedEarly = evaluate(world, early.checks);
  return transaction(db, async (client) => {
    await lockImports(client);
    const meanwhile = await snapshotByHash(client, sha256);
    if (meanwhile !== undefined) return { snapshotId: meanwhile, ...nothing };
    const path = await storeSnapshot(input.dataFolder, snapshot, content);
    const id = await addSnapshot(client, {
      source: input.source,
      takenAt,
      sha256,
      schemaVersion: snapshot.heptagonSnapshot,
      path,
      organisation: snapshot.organisation?.name ?? null,
      accounts: snapshot.accounts,
      regions: snapshot.regions,
      resources,
      gaps: snapshot.gaps.length,
    });
    if (id === undefined) {
      return { snapshotId: (await snapshotByHash(client, sha256)) ?? 0, ...nothing };
    }
    // Somebody may have changed a check while this snapshot was being judged.
    const checks = await allChecks(db);
    const judged = checks.edition === early.edition ? judgedEarly : evaluate(world, checks.checks);
    const findings = await muteFindings(client, snapshot, judged, input.now);
    const whole = { snapshot, world, checks, findings, id, takenAt };
    const changes = await makeCurrent(client, whole);
    await saveAllScores(client, whole);
    return {
      snapshotId: id,
      imported: true,
      resources,
      findings: findings.length,
      failing: findings.filter((finding) => finding.status === "fail").length,
      changes,
      malformed: world.malformed.map(({ where, expected }) => `${where}: ${expected}`),
      repeated,
    };
  });
}
