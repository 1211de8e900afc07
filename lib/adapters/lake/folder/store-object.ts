import { createHash, randomBytes } from "node:crypto";
import { constants, createReadStream, createWriteStream } from "node:fs";
import { copyFile, mkdir, rename, rm, stat, writeFile } from "node:fs/promises";
import path from "node:path";
import { pipeline } from "node:stream/promises";
import { promisify } from "node:util";
import { createGzip, gzip } from "node:zlib";
import { keyOf } from "./find-objects";
import { isGzip } from "./read-object";

const pack = promisify(gzip);

/** SHA-256 of a file's bytes, hex. */
export async function digestOf(file: string): Promise<string> {
  const digest = createHash("sha256");
  await pipeline(createReadStream(file, { highWaterMark: 1 << 20 }), digest);
  return digest.digest("hex");
}

/** Where an object lies below the lake folder: under its S3 key when it has one, else under its digest. */
export async function lakePath(lakeFolder: string, file: string, sha256: string): Promise<string> {
  const known = keyOf(file);
  const byDigest = path.join("files", sha256.slice(0, 2), `${sha256}.json.gz`);
  if (!known) return byDigest;
  const key = /\.gz$/i.test(known.key) ? known.key : `${known.key}.gz`;
  const inPlace = path.join(lakeFolder, key);
  const taken = await stat(inPlace).catch(() => null);
  // Another object under the same key (a second organisation, an edited copy) must not replace the first.
  return taken && (await digestOf(inPlace)) !== sha256 ? byDigest : key;
}

/**
 * Puts a copy of an object into the lake: the same bytes when it is compressed, gzipped otherwise. Complete or not there
 * at all, also after a crash.
 *
 * @param content the object's bytes where they are at hand, else they are read from the file
 */
export async function storeObject(
  lakeFolder: string,
  target: string,
  object: { file: string; content?: Buffer },
): Promise<void> {
  const full = path.join(lakeFolder, target);
  if (await stat(full).catch(() => null)) return;
  await mkdir(path.dirname(full), { recursive: true });
  const partial = `${full}.${randomBytes(4).toString("hex")}.partial`;
  try {
    await write(partial, object);
    await rename(partial, full);
  } catch (error) {
    await rm(partial, { force: true });
    throw error;
  }
}

async function write(target: string, { file, content }: { file: string; content?: Buffer }): Promise<void> {
  if (content) await writeFile(target, isGzip(content) ? content : await pack(content, { level: 4 }));
  else if (await startsAsGzip(file)) await copyFile(file, target, constants.COPYFILE_FICLONE);
  else await pipeline(createReadStream(file), createGzip({ level: 4 }), createWriteStream(target));
}

async function startsAsGzip(file: string): Promise<boolean> {
  for await (const chunk of createReadStream(file, { end: 1 })) return isGzip(chunk);
  return false;
}
