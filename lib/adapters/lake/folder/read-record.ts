import { stat } from "node:fs/promises";
import path from "node:path";
import { isObject, type TrailRecord, unwrap } from "@/lib/domain/cloudtrail/record";
import { readObject } from "./read-object";

export type RawRecord = { record: TrailRecord } | { missing: string };

/** Reads one raw record back from its object. Says why when the object, or the record in it, is no longer there. */
export async function readRecord(
  lakeFolder: string,
  objectPath: string,
  position: number,
): Promise<RawRecord> {
  const file = path.join(lakeFolder, objectPath);
  if (!(await stat(file).catch(() => null)))
    return { missing: "The object that delivered this event is no longer in the lake." };
  for await (const element of readObject(file)) {
    if (element.index < position) continue;
    const record = "value" in element ? unwrap(element.value) : undefined;
    if (element.index === position && isObject(record)) return { record };
    break;
  }
  return { missing: "The object no longer holds a record at this position." };
}
