import { createReadStream } from "node:fs";
import { promisify } from "node:util";
import { createGunzip, gunzip } from "node:zlib";
import { isObject } from "@/lib/domain/cloudtrail/record";
import { type ObjectElement, RecordSplitter } from "./split-records";

const unpack = promisify(gunzip);

/** Objects up to this size unpacked are parsed in one piece, which is faster; CloudTrail's own are a few megabytes. */
const wholeLimit = 48 * 1024 * 1024;

/** Told by its first bytes, as names lie. */
export function isGzip(bytes: Buffer): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b;
}

function recordsOf(value: unknown): unknown[] | undefined {
  if (Array.isArray(value)) return value;
  if (!isObject(value)) return undefined;
  for (const list of [value.Records, value.Events]) if (Array.isArray(list)) return list;
  return [value];
}

/**
 * The records of a healthy object of ordinary size, from its bytes. Undefined when it has to be read piece by piece:
 * damaged, larger than it looked, or one record a line.
 */
export async function parseWhole(bytes: Buffer): Promise<unknown[] | undefined> {
  try {
    const plain = isGzip(bytes) ? await unpack(bytes, { maxOutputLength: wholeLimit }) : bytes;
    if (plain.length > wholeLimit) return undefined;
    const hasMark = plain[0] === 0xef && plain[1] === 0xbb && plain[2] === 0xbf;
    return recordsOf(JSON.parse(plain.toString("utf8", hasMark ? 3 : 0)));
  } catch {
    // The careful way finds out what is wrong, and where.
    return undefined;
  }
}

function damageOf(error: unknown): string {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  if (code === "Z_BUF_ERROR") return "the gzip stream ends before its end";
  if (code.startsWith("Z_")) return `the gzip stream is damaged (${code})`;
  return error instanceof Error ? error.message : String(error);
}

async function firstBytes(file: string): Promise<Buffer> {
  for await (const chunk of createReadStream(file, { end: 1 })) return chunk;
  return Buffer.alloc(0);
}

/**
 * Every element of a trail object, in order, whatever state the object is in: plain or gzip, `{"Records":[…]}`, a bare
 * array, one record a line, or a single record. Memory stays constant however large the object. Damage is an element with
 * a reason and a position; what can be read beside it is.
 *
 * @param onBytes told how many bytes of the file have been read
 * @param listKeys what the list is called in an object around it; CloudTrail's names unless told
 */
export async function* readObject(
  file: string,
  onBytes?: (bytes: number) => void,
  listKeys?: ReadonlySet<string>,
): AsyncGenerator<ObjectElement> {
  const head = await firstBytes(file);
  if (head.length === 0) {
    yield { index: 0, offset: 0, wholeFile: true, reason: "the file is empty", excerpt: null };
    return;
  }
  const splitter = new RecordSplitter(listKeys);
  const source = createReadStream(file, { highWaterMark: 1 << 20 });
  const stream = isGzip(head) ? source.pipe(createGunzip({ chunkSize: 1 << 18 })) : source;
  source.on("error", (error) => stream.destroy(error));
  let broken: string | undefined;
  try {
    for await (const chunk of stream) {
      yield* splitter.push(chunk);
      onBytes?.(source.bytesRead);
    }
  } catch (error) {
    broken = damageOf(error);
  } finally {
    source.destroy();
  }
  yield* splitter.end(broken);
}
