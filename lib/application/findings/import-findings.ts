import { createHash } from "node:crypto";
import type { PoolClient } from "pg";
import type { Database } from "@/lib/adapters/db/database";
import { addRejects, type RejectToSave } from "@/lib/adapters/db/queries/events/add-rejects";
import { ensureSource } from "@/lib/adapters/db/queries/events/ensure-source";
import { lockImports } from "@/lib/adapters/db/queries/posture/add-snapshot";
import {
  addSeen,
  type Covered,
  openSeen,
  resolveUnseen,
} from "@/lib/adapters/db/queries/posture/imported-seen";
import { transaction } from "@/lib/adapters/db/transaction";
import { readObject } from "@/lib/adapters/lake/folder/read-object";
import type { ObjectElement } from "@/lib/adapters/lake/folder/split-records";
import { allChecks } from "@/lib/application/checks/all-checks";
import { takeBatch } from "@/lib/application/findings/imported-batch";
import { excerptOf, rejectOf } from "@/lib/application/timeline/load/reject";
import { type ImportedFinding, UnreadableRecord } from "@/lib/domain/posture/imports/imported-finding";
import { bindPlaces, type PlaceBook } from "@/lib/domain/posture/imports/place";
import { readFindings } from "@/lib/domain/posture/imports/read-finding";
import type { FindingFormat } from "@/lib/domain/posture/imports/source";
import { type AccountScope, inScope } from "@/lib/domain/scope/account-scope";

export type FindingsInput = {
  /** A file as it lies on disk, and what people call it. */
  files: readonly { file: string; name: string }[];
  /** What people call where they came from; undefined: the files' names. */
  origin?: string;
  /** Told by each record itself when undefined. */
  format?: FindingFormat;
  /**
   * True: the files hold everything that the product finds in the accounts and regions that they name, so what is not in
   * them is resolved. Undefined: true for Prowler, whose files are whole runs.
   */
  complete?: boolean;
  /** Accounts and regions that were asked for all that a product finds there, whether it found anything or not. */
  looked?: readonly Covered[];
  /** Findings of other accounts are refused. */
  scope: AccountScope;
  now: Date;
  signal?: AbortSignal;
  onProgress?: (records: number) => void;
};

export type FindingsResult = {
  records: number;
  added: number;
  updated: number;
  /** There already, as new or newer. */
  unchanged: number;
  resolved: number;
  rejected: number;
  /** The first rejects, as `file: position: member: reason`. */
  complaints: string[];
};

const batchSize = 2_000;
const mostComplaints = 20;
/** What products call the list around their findings. */
export const findingLists: ReadonlySet<string> = new Set(["Findings", "findings"]);

type Run = {
  client: PoolClient;
  input: FindingsInput;
  places: PlaceBook;
  sourceId: number;
  result: FindingsResult;
  waiting: ImportedFinding[];
  rejects: RejectToSave[];
  covered: Map<string, Covered>;
};

function reject(run: Run, name: string, damage: Parameters<typeof rejectOf>[2]): void {
  const { rejects, result } = run;
  const row = rejectOf(name, createHash("sha256").update(name).digest("hex"), damage);
  rejects.push(row);
  result.rejected += 1;
  if (result.complaints.length >= mostComplaints) return;
  result.complaints.push([name, row.position, row.field, row.reason].filter(Boolean).join(": "));
}

/** Findings of accounts beyond the scope are no business of whoever imports. @throws UnreadableRecord */
function expectInScope(finding: ImportedFinding, scope: AccountScope): void {
  if (inScope(scope, finding.account)) return;
  throw new UnreadableRecord(`account ${finding.account} is not among those you may see`);
}

function takeElement(run: Run, name: string, element: ObjectElement): void {
  const { index } = element;
  if (!("value" in element)) {
    reject(run, name, element);
    return;
  }
  run.result.records += 1;
  try {
    for (const finding of readFindings(element.value, run.places, run.input.format)) {
      expectInScope(finding, run.input.scope);
      run.waiting.push(finding);
    }
  } catch (error) {
    if (!(error instanceof UnreadableRecord)) throw error;
    const { field, message: reason } = error;
    reject(run, name, { index, field, reason, excerpt: excerptOf(element.value) });
  }
}

function isComplete({ input }: Run, { source }: ImportedFinding): boolean {
  return input.complete ?? source === "prowler";
}

function coveredKey({ source, account, region }: Covered): string {
  return `${source}|${account}|${region}`;
}

async function flush(run: Run): Promise<void> {
  const { client, waiting, rejects, sourceId, input, result, covered } = run;
  run.waiting = [];
  run.rejects = [];
  const taken = await takeBatch(client, sourceId, waiting, input.now);
  result.added += taken.added;
  result.updated += taken.updated;
  result.unchanged += waiting.length - taken.added - taken.updated;
  await addSeen(client, taken.ids);
  for (const finding of waiting) {
    if (!isComplete(run, finding)) continue;
    const { source, account, region } = finding;
    const one = { source, account, region };
    covered.set(coveredKey(one), one);
  }
  await addRejects(client, sourceId, rejects);
  input.onProgress?.(result.records);
}

async function takeFile(run: Run, { file, name }: FindingsInput["files"][number]): Promise<void> {
  for await (const element of readObject(file, undefined, findingLists)) {
    run.input.signal?.throwIfAborted();
    takeElement(run, name, element);
    if (run.waiting.length + run.rejects.length >= batchSize) await flush(run);
  }
  await flush(run);
}

/**
 * Takes findings of Security Hub (ASFF), Prowler (OCSF) and GuardDuty into the list. The same id is the same finding:
 * a newer record of it replaces the older one. A record that cannot be taken is kept as a reject, with its position and
 * the reason, and the rest is taken. All of it or, when it is stopped, nothing.
 */
export async function importFindings(db: Database, input: FindingsInput): Promise<FindingsResult> {
  const { checks } = await allChecks(db);
  const name = input.origin ?? input.files.map((one) => one.name).join(", ");
  const sourceId = await ensureSource(db.pool, { kind: "findings", name: name.slice(0, 300) });
  const result: FindingsResult = {
    records: 0,
    added: 0,
    updated: 0,
    unchanged: 0,
    resolved: 0,
    rejected: 0,
    complaints: [],
  };
  return transaction(db, async (client) => {
    await lockImports(client);
    await openSeen(client);
    const places = bindPlaces(checks);
    const run: Run = {
      client,
      input,
      places,
      sourceId,
      result,
      waiting: [],
      rejects: [],
      covered: new Map(input.looked?.map((one) => [coveredKey(one), one])),
    };
    for (const file of input.files) await takeFile(run, file);
    result.resolved = await resolveUnseen(client, [...run.covered.values()], input.now);
    return result;
  });
}
