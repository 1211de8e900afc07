import { createHash } from "node:crypto";
import { findObjects } from "@/lib/adapters/lake/folder/find-objects";
import { readObject } from "@/lib/adapters/lake/folder/read-object";
import { isRefusal, toRow } from "@/lib/domain/cloudtrail/row";
import { Observation } from "@/lib/domain/iam/usage/observe";

export type Observed = {
  observation: Observation;
  /** Records of anybody, and those that could not be read. */
  records: number;
  rejected: number;
  from: string | null;
  to: string | null;
};

const digest = (text: string) => createHash("sha256").update(text).digest("hex");

/**
 * Reads trail objects and gathers what one principal did; for a role, what all its sessions did.
 * @param options.since events before this instant (UTC) are left out
 * @throws Problem that names a path that does not exist
 */
export async function observeFiles(
  paths: readonly string[],
  principal: string,
  options: { since?: Date; onFile?: (done: number, total: number) => void; signal?: AbortSignal } = {},
): Promise<Observed> {
  const observed: Observed = {
    observation: new Observation(),
    records: 0,
    rejected: 0,
    from: null,
    to: null,
  };
  const objects = await findObjects(paths);
  for (const [index, { file }] of objects.entries()) {
    options.signal?.throwIfAborted();
    for await (const element of readObject(file)) {
      if (!("value" in element)) {
        observed.rejected += 1;
        continue;
      }
      const row = toRow(element.value, { digest });
      observed.records += 1;
      if (isRefusal(row)) observed.rejected += 1;
      else if (
        row.actor === principal &&
        !(options.since && Date.parse(row.time) < options.since.getTime())
      ) {
        observed.observation.add(row);
        if (observed.from === null || row.time < observed.from) observed.from = row.time;
        if (observed.to === null || row.time > observed.to) observed.to = row.time;
      }
    }
    options.onFile?.(index + 1, objects.length);
  }
  return observed;
}
