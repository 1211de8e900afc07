import { createReadStream } from "node:fs";
import { readFile, stat } from "node:fs/promises";
import { promisify } from "node:util";
import { createGunzip, gunzip } from "node:zlib";
import { isObject } from "@/lib/domain/cloudtrail/record";
import { type RecordBytes, RecordSplitter } from "./split-records";

/** An element of an object: a parsed value, or why it could not be parsed. */
export type ObjectElement =
  | { index: number; value: unknown }
  | { index: number; offset: number; reason: string; excerpt: string | null };

const unpack = promisify(gunzip);

/** Objects up to this size unpacked are read in one piece, which is faster; CloudTrail's own are a few megabytes. */
const wholeLimit = 48 * 1024 * 1024;
const gzipMagic = [0x1f, 0x8b];

async function isGzip(file: string): Promise<boolean> {
  for await (const chunk of createReadStream(file, { end: 1 })) {
    return chunk[0] === gzipMagic[0] && chunk[1] === gzipMagic[1];
  }
  return false;
}

function recordsOf(value: unknown): unknown[] | undefined {
  if (Array.isArray(value)) return value;
  if (!isObject(value)) return undefined;
  return Array.isArray(value.Records) ? value.Records : [value];
}

/** The records of a healthy object of ordinary size; undefined when it has to be read piece by piece. */
async function readWhole(file: string, gzipped: boolean): Promise<unknown[] | undefined> {
  const { size } = await stat(file);
  if (size > (gzipped ? wholeLimit / 4 : wholeLimit)) return undefined;
  try {
    const bytes = await readFile(file);
    const text = gzipped ? await unpack(bytes, { maxOutputLength: wholeLimit }) : bytes;
    return recordsOf(JSON.parse(text.toString("utf8").replace(/^\uFEFF/, "")));
  } catch {
    // Damaged, larger than it looked or one record per line: the careful way finds out which, and where.
    return undefined;
  }
}

const excerptOf = (bytes: Buffer) => bytes.toString("utf8", 0, 300).replaceAll("\u0000", "␀");

function parse({ index, offset, bytes }: RecordBytes): ObjectElement {
  try {
    return { index, value: JSON.parse(bytes.toString("utf8")) };
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    return { index, offset, reason: `not valid JSON: ${said.slice(0, 200)}`, excerpt: excerptOf(bytes) };
  }
}

function damage(error: unknown): string {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  if (code === "Z_BUF_ERROR") return "the gzip stream ends before its end";
  if (code.startsWith("Z_")) return `the gzip stream is damaged (${code})`;
  return error instanceof Error ? error.message : String(error);
}

async function* readPieces(file: string, gzipped: boolean): AsyncGenerator<ObjectElement> {
  const ready: ObjectElement[] = [];
  const splitter = new RecordSplitter((record) => ready.push(parse(record)));
  const source = createReadStream(file, { highWaterMark: 1 << 20 });
  const stream = gzipped ? source.pipe(createGunzip()) : source;
  source.on("error", (error) => stream.destroy(error));
  let broken: string | undefined;
  try {
    for await (const chunk of stream) {
      splitter.push(chunk);
      yield* ready.splice(0);
    }
  } catch (error) {
    broken = damage(error);
  }
  yield* ready.splice(0);
  const rest = splitter.end();
  if (rest) {
    const reason = broken ?? "the object ends in the middle of a record";
    yield {
      index: rest.index,
      offset: rest.offset,
      reason,
      excerpt: rest.bytes.length > 0 ? excerptOf(rest.bytes) : null,
    };
  } else if (broken) {
    yield { index: splitter.count, offset: 0, reason: broken, excerpt: null };
  } else if (splitter.count === 0) {
    const { size } = await stat(file);
    if (size === 0) yield { index: 0, offset: 0, reason: "the file is empty", excerpt: null };
    else if (!(await holdsEmptyList(file, gzipped)))
      yield { index: 0, offset: 0, reason: "no JSON records found", excerpt: null };
  }
}

/** `{"Records":[]}` is a healthy object that holds nothing. */
async function holdsEmptyList(file: string, gzipped: boolean): Promise<boolean> {
  return (await readWhole(file, gzipped))?.length === 0;
}

/**
 * Every element of a trail object, in order, whatever state the object is in: `.json` or gzip (told by its first bytes),
 * `{"Records":[…]}`, a bare array, one record a line, or a single record. Memory stays constant for large objects. Damage
 * is an element with a reason and a position; what can be read beside it is.
 */
export async function* readObject(file: string): AsyncGenerator<ObjectElement> {
  const gzipped = await isGzip(file);
  const whole = await readWhole(file, gzipped);
  if (!whole) {
    yield* readPieces(file, gzipped);
    return;
  }
  for (const [index, value] of whole.entries()) yield { index, value };
}
