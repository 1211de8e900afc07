import { createHash } from "node:crypto";
import { mkdir, rename, writeFile } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import { gzip } from "node:zlib";

const compress = promisify(gzip);

/** The hash by which a document is known: SHA-256 of its uncompressed text, in hex. */
export function contentHash(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

/** Keeps a document gzipped in the data folder; answers its path below it. A half-written file never has the final name. */
export async function storeDocument(dataFolder: string, sha256: string, text: string): Promise<string> {
  const relative = path.join("snapshots", `${sha256}.json.gz`);
  const file = path.join(dataFolder, relative);
  await mkdir(path.dirname(file), { recursive: true });
  const partial = `${file}.${process.pid}.partial`;
  await writeFile(partial, await compress(text));
  await rename(partial, file);
  return relative;
}
