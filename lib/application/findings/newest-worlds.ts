import type { Database } from "@/lib/adapters/db/database";
import { accountNames } from "@/lib/adapters/db/queries/posture/account-names";
import {
  newestSnapshotsOfAccounts,
  type StoredSnapshot,
} from "@/lib/adapters/db/queries/posture/newest-snapshots-of-accounts";
import { readStored } from "@/lib/adapters/snapshots/store/read";
import { config } from "@/lib/application/config/config";
import { Problem } from "@/lib/domain/errors/problem";
import type { Snapshot } from "@/lib/domain/posture/snapshot/document";
import { buildWorld, type World } from "@/lib/domain/posture/world";
import type { AccountScope } from "@/lib/domain/scope/account-scope";

/** Documents are large and questions come in rows: the last ones stay while they fit. */
const keepDocuments = 3;
const keepWorlds = 6;
const mostResources = 300_000;
const documents = new Map<string, Promise<Snapshot>>();
const worlds = new Map<string, World>();

function forget<T>(kept: Map<string, T>, most: number): void {
  for (const old of [...kept.keys()].slice(0, -most)) kept.delete(old);
}

async function read(stored: StoredSnapshot): Promise<Snapshot> {
  try {
    return await readStored(config().dataFolder, stored.path);
  } catch (cause) {
    throw new Problem("unavailable", "The document of the newest snapshot cannot be read.", {
      where: stored.path,
      next: "Collect again, or put the file back into the data folder.",
      cause,
    });
  }
}

async function documentOf(stored: StoredSnapshot): Promise<Snapshot> {
  const known = documents.get(stored.path);
  if (known) return known;
  const reading = read(stored);
  documents.set(stored.path, reading);
  reading.then(
    ({ resources }) => resources.length > mostResources && documents.delete(stored.path),
    () => documents.delete(stored.path),
  );
  forget(documents, keepDocuments);
  return reading;
}

/** The part of a snapshot that speaks of some accounts and, when given, of some types. */
function partOf(
  snapshot: Snapshot,
  accounts: ReadonlySet<string>,
  types: ReadonlySet<string> | null,
): Snapshot {
  return {
    ...snapshot,
    accounts: snapshot.accounts.filter(({ id }) => accounts.has(id)),
    resources: snapshot.resources.filter(
      ({ account, type }) => accounts.has(account) && (types === null || types.has(type)),
    ),
    gaps: snapshot.gaps.filter(({ account }) => accounts.has(account)),
  };
}

function worldOf(
  stored: StoredSnapshot,
  snapshot: Snapshot,
  accounts: readonly string[],
  types: readonly string[] | null,
): World {
  const key = [stored.id, [...accounts].sort().join(), types === null ? "*" : [...types].sort().join()].join(
    "|",
  );
  const known = worlds.get(key);
  if (known) return known;
  const part = partOf(snapshot, new Set(accounts), types === null ? null : new Set(types));
  const world = buildWorld(part, stored.takenAt);
  worlds.set(key, world);
  forget(worlds, keepWorlds);
  return world;
}

/**
 * The newest inventory of the scope's accounts, as checks see it: one world a snapshot, each with the accounts of which it
 * is the newest. `types` narrows it to what the question needs; `until` asks for the inventory as it was then.
 * @throws Problem unavailable when a document is no longer in the data folder
 */
export async function newestWorlds(
  db: Database,
  scope: AccountScope,
  types: readonly string[] | null,
  until: Date | null = null,
): Promise<World[]> {
  const wanted = new Set((await accountNames(db.pool, scope)).keys());
  const stored = await newestSnapshotsOfAccounts(db.pool, [...wanted], until);
  const newest = new Map<string, StoredSnapshot>();
  const read = new Map<StoredSnapshot, Snapshot>();
  for (const one of stored) {
    const snapshot = await documentOf(one);
    read.set(one, snapshot);
    for (const { id } of snapshot.accounts) if (wanted.has(id)) newest.set(id, one);
  }
  return [...read].flatMap(([one, snapshot]) => {
    const mine = [...newest].filter(([, owner]) => owner === one).map(([account]) => account);
    return mine.length > 0 ? [worldOf(one, snapshot, mine, types)] : [];
  });
}
