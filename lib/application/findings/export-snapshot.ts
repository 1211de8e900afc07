import type { Database } from "@/lib/adapters/db/database";
import { type StoredSnapshot, storedSnapshots } from "@/lib/adapters/db/queries/posture/stored-snapshots";
import { readStored } from "@/lib/adapters/snapshots/store/read";
import { Problem } from "@/lib/domain/errors/problem";
import type { Snapshot } from "@/lib/domain/posture/snapshot/document";
import { closingText, gapText, headerText, resourceText } from "@/lib/domain/posture/snapshot/lines";
import { type AccountScope, inScope } from "@/lib/domain/scope/account-scope";

/** Which snapshot: by its id, or the newest that was taken by an instant (none: the newest of all). */
export type AskedSnapshot = { id: number } | { until?: Date };

/** @throws Problem not-found when the scope holds no such snapshot */
export async function snapshotToExport(
  db: Database,
  scope: AccountScope,
  asked: AskedSnapshot,
): Promise<StoredSnapshot> {
  const [found] = await storedSnapshots(db.pool, scope, { ...asked, limit: 1 });
  if (found) return found;
  throw new Problem("not-found", "There is no snapshot of that time in the accounts that you may see.", {
    next: "Settings → Data lists the snapshots that are kept.",
  });
}

/** The part of a snapshot that a scope may see. */
function within(snapshot: Snapshot, scope: AccountScope): Snapshot {
  if (scope.all) return snapshot;
  const mine = ({ account }: { account: string }) => inScope(scope, account);
  return {
    ...snapshot,
    accounts: snapshot.accounts.filter(({ id }) => inScope(scope, id)),
    resources: snapshot.resources.filter(mine),
    gaps: snapshot.gaps.filter(mine),
  };
}

const pieceSize = 64 * 1024;

/** A stored snapshot, as far as the scope may see it, as the text of a JSON Lines snapshot file, piece by piece. */
export async function* exportSnapshot(
  { path: file }: Pick<StoredSnapshot, "path">,
  scope: AccountScope,
  dataFolder: string,
): AsyncGenerator<string> {
  const snapshot = await readStored(dataFolder, file);
  const { resources, gaps, ...header } = within(snapshot, scope);
  let piece = headerText(header);
  for (const resource of resources) {
    piece += resourceText(resource);
    if (piece.length < pieceSize) continue;
    yield piece;
    piece = "";
  }
  for (const gap of gaps) piece += gapText(gap);
  yield piece + closingText({ resources: resources.length, gaps: gaps.length });
}
