import { readdir, stat } from "node:fs/promises";
import path from "node:path";
import { Problem } from "@/lib/domain/errors/problem";

export type FoundObject = { file: string; bytes: number };

const trailObject = /\.(json|jsonl|ndjson)(\.gz)?$/i;
/** Digests certify objects and hold no events. */
const digest = /\/CloudTrail-Digest\//;

async function below(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const nested = await Promise.all(
    entries.map((entry) => {
      const full = path.join(folder, entry.name);
      if (entry.isDirectory()) return below(full);
      return Promise.resolve(
        entry.isFile() && trailObject.test(entry.name) && !digest.test(full) ? [full] : [],
      );
    }),
  );
  return nested.flat();
}

/**
 * The trail objects among files and folders, sorted by path so that days load in order. A file that is named outright is
 * taken whatever its ending.
 * @throws Problem that names the path when it does not exist or cannot be read
 */
export async function findObjects(paths: readonly string[]): Promise<FoundObject[]> {
  const files = new Set<string>();
  for (const one of paths) {
    const full = path.resolve(one);
    const found = await stat(full).catch((error: NodeJS.ErrnoException) => {
      const missing = error.code === "ENOENT";
      throw new Problem(
        "bad-input",
        missing ? "There is no such file or folder." : `It cannot be read (${error.code}).`,
        { where: one },
      );
    });
    for (const file of found.isDirectory() ? await below(full) : [full]) files.add(file);
  }
  const objects: FoundObject[] = [];
  for (const file of [...files].sort()) objects.push({ file, bytes: (await stat(file)).size });
  return objects;
}

const keyed = /AWSLogs\/(?:o-[a-z0-9]+\/)?(\d{12})\/.*$/;

/** What an object's S3 key says: the key from `AWSLogs/` on, and the account. Undefined for files that lie elsewhere. */
export function keyOf(file: string): { key: string; account: string } | undefined {
  const match = keyed.exec(file.split(path.sep).join("/"));
  return match?.[1] ? { key: match[0], account: match[1] } : undefined;
}
