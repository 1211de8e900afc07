import { readFile, rename, writeFile } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import { gunzip, gzip } from "node:zlib";
import { z } from "zod";
import { Problem } from "@/lib/domain/errors/problem";
import { snapshotGap, snapshotHeader } from "@/lib/domain/posture/snapshot/document";

/*
 * Stored snapshots share what they have in common. Below `snapshots/`: `packs/KEY.jsonl.gz` holds the resources that a
 * snapshot was the first to bring, a line each, `packs/KEY.idx` their hashes, and `KEY.manifest.gz` says of which lines of
 * which packs a snapshot is made.
 */
export const folderName = "snapshots";
export const manifestEnding = ".manifest.gz";

const count = z.number().int().nonnegative();
const manifest = z.object({
  heptagonManifest: z.literal(1),
  header: snapshotHeader,
  gaps: z.array(snapshotGap),
  packs: z.array(z.string().regex(/^[0-9a-f]{64}$/)),
  /** Pack, first line, lines: in the order of the snapshot, and ascending in each pack. */
  runs: z.array(z.tuple([count, count, count])),
});
export type Manifest = z.output<typeof manifest>;
export type Run = Manifest["runs"][number];

const pack = promisify(gzip);
const unpack = promisify(gunzip);

/** Puts a file in its place only when it is whole. */
export async function writeWhole(file: string, bytes: Buffer): Promise<void> {
  const partial = `${file}.${process.pid}.partial`;
  await writeFile(partial, bytes);
  await rename(partial, file);
}

export async function writeManifest(file: string, value: Manifest): Promise<void> {
  await writeWhole(file, await pack(JSON.stringify(value)));
}

/** @throws Problem not-found when the file is gone or damaged */
export async function readManifest(file: string): Promise<Manifest> {
  try {
    return manifest.parse(JSON.parse((await unpack(await readFile(file))).toString("utf8")));
  } catch (cause) {
    throw new Problem("not-found", "the stored snapshot cannot be read: its file is missing or damaged.", {
      where: path.basename(file),
      next: "Put the data folder's `snapshots` back from a backup, or collect again.",
      cause,
    });
  }
}

export function packFile(folder: string, key: string, ending: "jsonl.gz" | "idx"): string {
  return path.join(folder, "packs", `${key}.${ending}`);
}
