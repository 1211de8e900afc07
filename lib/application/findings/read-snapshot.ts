import { readFile } from "node:fs/promises";
import { promisify } from "node:util";
import { gunzip } from "node:zlib";
import { Problem } from "@/lib/domain/errors/problem";
import type { Snapshot } from "@/lib/domain/posture/snapshot/document";
import { parseSnapshot } from "@/lib/domain/posture/snapshot/parse";

const inflate = promisify(gunzip);

/** A snapshot and the exact text it was read from. */
export type ReadSnapshot = { snapshot: Snapshot; text: string };

function isGzip(bytes: Buffer): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b;
}

async function readBytes(file: string): Promise<Buffer> {
  try {
    return await readFile(file);
  } catch (cause) {
    const missing = cause instanceof Error && "code" in cause && cause.code === "ENOENT";
    const message = missing ? "there is no such file." : `the file cannot be read: ${String(cause)}.`;
    throw new Problem("bad-input", message, { where: file, cause });
  }
}

async function inflated(bytes: Buffer, file: string): Promise<Buffer> {
  try {
    return await inflate(bytes);
  } catch (cause) {
    const cut = cause instanceof Error && "code" in cause && cause.code === "Z_BUF_ERROR";
    const message = cut
      ? `the file is cut off: its gzip stream does not end (${bytes.length.toLocaleString("en")} bytes).`
      : `the file is damaged: ${cause instanceof Error ? cause.message : String(cause)}.`;
    throw new Problem("bad-input", message, { where: file, next: "Copy or collect it again.", cause });
  }
}

/**
 * Reads a snapshot file, `.json` or gzipped (told by its first bytes, not its name).
 * @throws Problem bad-input, naming the file and the field, when it is missing, cut off or does not fit the schema.
 */
export async function readSnapshot(file: string): Promise<ReadSnapshot> {
  const bytes = await readBytes(file);
  const text = (isGzip(bytes) ? await inflated(bytes, file) : bytes).toString("utf8");
  return { snapshot: parseSnapshot(text, file), text };
}
