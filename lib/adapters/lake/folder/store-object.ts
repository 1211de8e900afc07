import { createHash, randomBytes } from "node:crypto";
import { createReadStream, createWriteStream } from "node:fs";
import { copyFile, link, mkdir, rename, rm, stat } from "node:fs/promises";
import path from "node:path";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import { keyOf } from "./find-objects";

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
  const inPlace = path.join(lakeFolder, known.key);
  const taken = await stat(inPlace).catch(() => null);
  // Another object under the same key (a second organisation, an edited copy) must not replace the first.
  return taken && (await digestOf(inPlace)) !== sha256 ? byDigest : known.key;
}

/**
 * Puts a copy of an object into the lake: the same bytes when it is compressed, gzipped otherwise. Complete or not there
 * at all, also after a crash. On the same disk it is a link and takes no room.
 */
export async function storeObject(lakeFolder: string, file: string, target: string): Promise<void> {
  const full = path.join(lakeFolder, target);
  if (await stat(full).catch(() => null)) return;
  await mkdir(path.dirname(full), { recursive: true });
  const partial = `${full}.${randomBytes(4).toString("hex")}.partial`;
  try {
    if (/\.gz$/i.test(file)) await link(file, partial).catch(() => copyFile(file, partial));
    else await pipeline(createReadStream(file), createGzip(), createWriteStream(partial));
    await rename(partial, full);
  } finally {
    await rm(partial, { force: true });
  }
}
