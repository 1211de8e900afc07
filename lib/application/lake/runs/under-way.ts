/** A question under way in this process. */
export type UnderWay = { stop: AbortController; progress: number | null };

// Next loads route modules more than once in development; what is under way must stay the same.
const shared = globalThis as { heptagonLakeRuns?: Map<string, UnderWay> };

/** The questions under way in this process, by run. */
export function underWay(): Map<string, UnderWay> {
  shared.heptagonLakeRuns ??= new Map();
  return shared.heptagonLakeRuns;
}
