import { type CellResult, cellKey } from "@/lib/domain/collection/cell";
import type { Found, KeptCells } from "./kept";

/** Keeps cells in memory: for a few accounts, and for tests. */
export function keepInMemory(): KeptCells {
  const finished = new Map<string, CellResult>();
  const contents = new Map<string, Found[]>();
  return {
    finished,
    begin(cell) {
      const count = { resources: 0, gaps: 0 };
      const found: Found[] = [];
      return {
        count,
        resource(resource) {
          count.resources += 1;
          found.push({ resource });
        },
        gap(gap) {
          count.gaps += 1;
          found.push({ gap });
        },
        finish(result) {
          finished.set(cellKey(cell), result);
          contents.set(cellKey(cell), found);
        },
        discard() {
          found.length = 0;
        },
      };
    },
    async *contents() {
      for (const key of [...contents.keys()].sort()) yield* contents.get(key) ?? [];
    },
  };
}
