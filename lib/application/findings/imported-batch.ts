import { createHash } from "node:crypto";
import type { PoolClient } from "pg";
import {
  addImportedChanges,
  type ImportedChange,
} from "@/lib/adapters/db/queries/posture/add-imported-changes";
import { type KnownImported, knownImported } from "@/lib/adapters/db/queries/posture/known-imported";
import { lastChanges } from "@/lib/adapters/db/queries/posture/last-changes";
import { mutesOf } from "@/lib/adapters/db/queries/posture/mutes";
import { type ImportedToSave, saveImported } from "@/lib/adapters/db/queries/posture/save-imported";
import { applyMutes, type Mute } from "@/lib/domain/posture/finding";
import type { ImportedFinding } from "@/lib/domain/posture/imports/imported-finding";
import type { ImportSource } from "@/lib/domain/posture/imports/source";
import { changeOf } from "@/lib/domain/posture/lifecycle";

export type TakenBatch = { added: number; updated: number; ids: string[] };

function idOf({ source, externalId }: ImportedFinding): string {
  return createHash("sha256").update(`${source}|${externalId}`).digest("base64url").slice(0, 22);
}

/** The newest record of each finding. */
function newestOf(findings: readonly ImportedFinding[]): ImportedToSave[] {
  const newest = new Map<string, ImportedToSave>();
  for (const finding of findings) {
    const id = idOf(finding);
    const known = newest.get(id);
    if (!known || known.lastSeen <= finding.lastSeen) newest.set(id, { ...finding, id });
  }
  return [...newest.values()];
}

function bySource(rows: readonly ImportedToSave[]): Map<ImportSource, ImportedToSave[]> {
  const groups = new Map<ImportSource, ImportedToSave[]>();
  for (const row of rows) groups.set(row.source, [...(groups.get(row.source) ?? []), row]);
  return groups;
}

/** What people chose to leave stays muted, whoever finds it. */
function muted(rows: readonly ImportedToSave[], mutes: readonly Mute[], now: Date): ImportedToSave[] {
  const left = applyMutes(rows, mutes, now);
  return rows.map((row, index) => {
    const { status, reason } = left[index] ?? row;
    return { ...row, status, reason };
  });
}

/** True when the record says nothing that is not known already. */
function isOld(known: KnownImported | undefined, row: ImportedToSave): boolean {
  if (!known) return false;
  if (known.lastSeen > row.lastSeen) return true;
  return (
    known.lastSeen.getTime() === row.lastSeen.getTime() &&
    known.status === row.status &&
    known.reason === row.reason
  );
}

/** Takes a batch of findings in: new ones, and newer records of known ones, with what that does to their history. */
export async function takeBatch(
  client: PoolClient,
  sourceId: number,
  findings: readonly ImportedFinding[],
  now: Date,
): Promise<TakenBatch> {
  const taken: TakenBatch = { added: 0, updated: 0, ids: [] };
  const mutes = await mutesOf(client, [...new Set(findings.map(({ account }) => account))]);
  for (const [source, group] of bySource(newestOf(findings))) {
    const rows = muted(group, mutes, now);
    const known = await knownImported(
      client,
      source,
      rows.map(({ id }) => id),
    );
    const fresh = rows.filter((row) => !isOld(known.get(row.id), row));
    const turned = fresh.filter((row) => known.get(row.id)?.status !== row.status);
    const last = await lastChanges(
      client,
      turned.map(({ id }) => id),
    );
    const changes = turned.flatMap((row): ImportedChange[] => {
      const change = changeOf(known.get(row.id)?.status, row.status, last.get(row.id));
      return change ? [{ id: row.id, at: row.lastSeen, change, reason: row.reason }] : [];
    });
    await saveImported(client, sourceId, fresh);
    await addImportedChanges(client, changes);
    const added = fresh.filter(({ id }) => !known.has(id)).length;
    taken.added += added;
    taken.updated += fresh.length - added;
    taken.ids.push(...rows.map(({ id }) => id));
  }
  return taken;
}
