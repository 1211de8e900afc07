import type { Database } from "@/lib/adapters/db/database";
import { ensureSource } from "@/lib/adapters/db/queries/events/ensure-source";
import { findObjects } from "@/lib/adapters/lake/folder/find-objects";
import { Problem } from "@/lib/domain/errors/problem";
import { Loader, type LoadProgress, type LoadResult } from "./load/loader";

export type { LoadProgress, LoadResult };

export type LoadInput = {
  /** Files and folders. */
  paths: readonly string[];
  source: { kind: "demo" | "files" | "aws"; name: string };
  lakeFolder: string;
  onProgress?: (progress: LoadProgress) => void;
  signal?: AbortSignal;
};

/**
 * Loads CloudTrail objects into the lake and the cache. Idempotent by event: what is there already is counted as a
 * duplicate. Each batch is saved whole or not at all, so that a killed load is taken up by loading again, and any number
 * of loaders may work at once. Damaged files, records and fields are kept as rejects with their position and reason, and
 * the rest goes in.
 *
 * @throws Problem when a path does not exist, or when `signal` is aborted (what was saved until then stays)
 */
export async function loadEvents(db: Database, input: LoadInput): Promise<LoadResult> {
  const objects = await findObjects(input.paths);
  const sourceId = await ensureSource(db.pool, input.source);
  try {
    return await new Loader(db.pool, sourceId, input.lakeFolder, objects, input).run();
  } catch (error) {
    if (!input.signal?.aborted) throw error;
    throw new Problem("conflict", "The load was stopped.", {
      next: "Load again: it goes on where it stopped.",
      cause: error,
    });
  }
}
