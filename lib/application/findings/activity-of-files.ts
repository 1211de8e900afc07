import { createHash } from "node:crypto";
import { findObjects, keyOf } from "@/lib/adapters/lake/folder/find-objects";
import { readObject } from "@/lib/adapters/lake/folder/read-object";
import { isRefusal, toRow } from "@/lib/domain/cloudtrail/row";
import type { Activity } from "@/lib/domain/posture/activity/activity";
import { ActivityGatherer } from "@/lib/domain/posture/activity/gatherer";

const digest = (text: string) => createHash("sha256").update(text).digest("hex");

export type FileActivity = { activity: Activity; records: number; rejected: number };

/**
 * What people and attackers did in the time before `now`, from CloudTrail files; no database is needed. An event that
 * several files hold counts once.
 * @throws Problem that names a path that does not exist
 */
export async function activityOfFiles(
  paths: readonly string[],
  now: Date,
  options: { onFile?: (done: number, total: number) => void; signal?: AbortSignal } = {},
): Promise<FileActivity> {
  const gatherer = new ActivityGatherer(now);
  const seen = new Set<string>();
  let records = 0;
  let rejected = 0;
  const objects = await findObjects(paths);
  for (const [index, { file }] of objects.entries()) {
    options.signal?.throwIfAborted();
    const account = keyOf(file)?.account;
    for await (const element of readObject(file)) {
      records += 1;
      const row = "value" in element ? toRow(element.value, { digest, account }) : undefined;
      if (!row || isRefusal(row)) rejected += 1;
      else if (!seen.has(row.id + row.time)) {
        seen.add(row.id + row.time);
        gatherer.add(row);
      }
    }
    options.onFile?.(index + 1, objects.length);
  }
  return { activity: gatherer.finish(), records, rejected };
}
