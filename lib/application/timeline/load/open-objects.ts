import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import type { Pool } from "pg";
import { type KnownObject, knownObjects } from "@/lib/adapters/db/queries/events/known-objects";
import type { FoundObject } from "@/lib/adapters/lake/folder/find-objects";
import { parseWhole } from "@/lib/adapters/lake/folder/read-object";
import { digestOf } from "@/lib/adapters/lake/folder/store-object";
import { ahead } from "./ahead";

/** An object whose bytes are known: what the database says of it, and for small ones its content. */
export type OpenObject = FoundObject &
  (
    | { failed: string }
    | { failed?: undefined; sha256: string; known: KnownObject | undefined; content: Buffer | undefined }
  );

/** An object with its records, or undefined where they have to be read piece by piece. */
export type ParsedObject = { object: OpenObject; records: unknown[] | undefined };

/** Larger files are never held in memory. */
const smallFile = 8 * 1024 * 1024;
/** One question to the database for so many objects; bounded in bytes, since their content waits in memory. */
const groupFiles = 64;
const groupBytes = 16 * 1024 * 1024;

function* groups(objects: readonly FoundObject[]): Generator<FoundObject[]> {
  let group: FoundObject[] = [];
  let bytes = 0;
  for (const object of objects) {
    if (group.length >= groupFiles || (group.length > 0 && bytes + object.bytes > groupBytes)) {
      yield group;
      group = [];
      bytes = 0;
    }
    group.push(object);
    bytes += Math.min(object.bytes, smallFile);
  }
  if (group.length > 0) yield group;
}

async function open(object: FoundObject): Promise<OpenObject> {
  try {
    const content = object.bytes <= smallFile ? await readFile(object.file) : undefined;
    const sha256 = content ? createHash("sha256").update(content).digest("hex") : await digestOf(object.file);
    return { ...object, sha256, known: undefined, content };
  } catch (error) {
    const code = error instanceof Error && "code" in error ? ` (${String(error.code)})` : "";
    return { ...object, failed: `the file cannot be read${code}` };
  }
}

async function openGroup(pool: Pool, group: readonly FoundObject[]): Promise<OpenObject[]> {
  const opened = await Promise.all(group.map(open));
  const digests = opened.flatMap((one) => (one.failed === undefined ? [one.sha256] : []));
  const known = await knownObjects(pool, digests);
  return opened.map((one) => (one.failed === undefined ? { ...one, known: known.get(one.sha256) } : one));
}

async function parse(object: OpenObject): Promise<ParsedObject> {
  if (object.failed !== undefined || object.known?.complete || !object.content)
    return { object, records: undefined };
  return { object, records: await parseWhole(object.content) };
}

/** Reads, digests and parses objects ahead of their use, in their order. */
export async function* openObjects(
  pool: Pool,
  objects: readonly FoundObject[],
): AsyncGenerator<ParsedObject> {
  for await (const group of ahead(groups(objects), 1, (one) => openGroup(pool, one)))
    yield* ahead(group, 2, parse);
}
