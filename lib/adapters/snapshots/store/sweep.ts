import { readdir, rm } from "node:fs/promises";
import path from "node:path";
import { folderName, manifestEnding, packFile, readManifest } from "./manifest";

async function namesIn(folder: string): Promise<string[]> {
  return readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return [];
    throw error;
  });
}

/**
 * Removes the packs that no manifest speaks of any more. Callers see to it that nobody stores at the same time. Answers
 * how many went.
 */
export async function sweepPacks(dataFolder: string): Promise<number> {
  const folder = path.join(dataFolder, folderName);
  const needed = new Set<string>();
  for (const name of await namesIn(folder)) {
    if (!name.endsWith(manifestEnding)) continue;
    for (const key of (await readManifest(path.join(folder, name))).packs) needed.add(key);
  }
  const there = (await namesIn(path.join(folder, "packs"))).filter((name) => name.endsWith(".jsonl.gz"));
  const gone = there.map((name) => name.slice(0, -".jsonl.gz".length)).filter((key) => !needed.has(key));
  for (const key of gone) {
    await rm(packFile(folder, key, "idx"), { force: true });
    await rm(packFile(folder, key, "jsonl.gz"), { force: true });
  }
  return gone.length;
}
