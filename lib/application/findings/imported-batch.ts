import { createHash } from "node:crypto";
import type { PoolClient } from "pg";
import {
  addImportedChanges,
  type ImportedChange,
} from "@/lib/adapters/db/queries/posture/add-imported-changes";
import { type KnownImported, knownImported } from "@/lib/adapters/db/queries/posture/known-imported";
import { lastChanges } from "@/lib/adapters/db/queries/posture/last-changes";
import { restoreOwners } from "@/lib/adapters/db/queries/posture/restore-owners";
import { type ImportedToSave, saveImported } from "@/lib/adapters/db/queries/posture/save-imported";
import { getDueDays } from "@/lib/application/findings/due-days";
import { currentSurroundings, mutingRules } from "@/lib/application/findings/muting-rules";
import { dueDate } from "@/lib/domain/posture/due";
import type { Finding } from "@/lib/domain/posture/finding";
import type { ImportedFinding } from "@/lib/domain/posture/imports/imported-finding";
import type { ImportSource } from "@/lib/domain/posture/imports/source";
import { changeOf, turn } from "@/lib/domain/posture/lifecycle";
import { applyMuting, compileMuting } from "@/lib/domain/posture/muting";

type Identified = ImportedFinding & { id: string };
export type TakenBatch = { added: number; updated: number; ids: string[] };

function idOf({ source, externalId }: ImportedFinding): string {
  return createHash("sha256").update(`${source}|${externalId}`).digest("base64url").slice(0, 22);
}

/** The newest record of each finding. */
function newestOf(findings: readonly ImportedFinding[]): Identified[] {
  const newest = new Map<string, Identified>();
  for (const finding of findings) {
    const id = idOf(finding);
    const known = newest.get(id);
    if (!known || known.lastSeen <= finding.lastSeen) newest.set(id, { ...finding, id });
  }
  return [...newest.values()];
}

function bySource(rows: readonly Identified[]): Map<ImportSource, Identified[]> {
  const groups = new Map<ImportSource, Identified[]>();
  for (const row of rows) groups.set(row.source, [...(groups.get(row.source) ?? []), row]);
  return groups;
}

/** True when the record says nothing that is not known already. */
function isOld(known: KnownImported | undefined, row: Identified): boolean {
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
  const accounts = [...new Set(findings.map(({ account }) => account))];
  const rules = await mutingRules(client, accounts);
  const around = await currentSurroundings(client, rules.exceptions, accounts, now);
  const mutingOf = compileMuting(rules, around, now);
  const days = await getDueDays(client);
  for (const [source, group] of bySource(newestOf(findings))) {
    // What people chose to leave stays muted, whoever finds it.
    const rows = applyMuting<Identified & Pick<Finding, "muting">>(group, mutingOf);
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
    const changeById = new Map(changes.map(({ id, change }) => [id, change]));
    const toSave = fresh.map((row): ImportedToSave => {
      const turns = turn(known.get(row.id), row.status, changeById.get(row.id), row.lastSeen);
      const dueAt = row.status === "fail" ? dueDate(row.severity, turns.openedAt, days) : null;
      return { ...row, ...turns, dueAt };
    });
    await saveImported(client, sourceId, toSave);
    await addImportedChanges(client, changes);
    const added = fresh.filter(({ id }) => !known.has(id)).length;
    taken.added += added;
    taken.updated += fresh.length - added;
    taken.ids.push(...rows.map(({ id }) => id));
  }
  await restoreOwners(client, accounts);
  return taken;
}
