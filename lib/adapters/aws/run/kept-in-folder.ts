import {
  appendFileSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from "node:fs";
import path from "node:path";
import { z } from "zod";
import { openUnpacked } from "@/lib/adapters/snapshots/open";
import { LineSplitter } from "@/lib/adapters/snapshots/split-lines";
import { type CellResult, cellKey } from "@/lib/domain/collection/cell";
import { gapText, resourceText } from "@/lib/domain/posture/snapshot/lines";
import type { CellWriter, Found, KeptCells } from "./kept";

const journalLine = z.object({
  cell: z.string(),
  outcome: z.enum(["done", "partly", "failed", "off"]),
  resources: z.number(),
  gaps: z.number(),
  milliseconds: z.number(),
  message: z.string().optional(),
});

/** Text that waits to be written, in characters. */
const bufferSize = 64 * 1024;

/** The file of one cell: lines as they come, under another name until the cell is finished. */
function openPart(file: string) {
  let descriptor: number | undefined;
  let waiting = "";
  const partial = `${file}.partial`;
  const flush = () => {
    if (!waiting) return;
    if (descriptor === undefined) {
      mkdirSync(path.dirname(file), { recursive: true });
      descriptor = openSync(partial, "w");
    }
    writeSync(descriptor, waiting);
    waiting = "";
  };
  return {
    line(text: string) {
      waiting += text;
      if (waiting.length >= bufferSize) flush();
    },
    close() {
      flush();
      if (descriptor === undefined) return;
      closeSync(descriptor);
      renameSync(partial, file);
    },
    discard() {
      waiting = "";
      if (descriptor === undefined) return;
      closeSync(descriptor);
      rmSync(partial, { force: true });
    },
  };
}

/** Finished cells as the journal tells; a line that was cut off by a crash is a cell that did not finish. */
function readJournal(file: string): Map<string, CellResult> {
  const finished = new Map<string, CellResult>();
  if (!existsSync(file)) return finished;
  for (const line of readFileSync(file, "utf8").split("\n")) {
    const parsed = journalLine.safeParse(parseOr(line));
    if (!parsed.success) continue;
    const { cell, ...result } = parsed.data;
    finished.set(cell, result);
  }
  return finished;
}

function parseOr(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

/**
 * Keeps finished cells in a folder: a journal with a line a cell, and a file for each cell that found something. A process
 * that is killed loses the cells it was reading, and no other.
 */
export function keepInFolder(folder: string): KeptCells {
  mkdirSync(folder, { recursive: true });
  const journal = path.join(folder, "cells.jsonl");
  const finished = readJournal(journal);
  // A crash may have cut the last line; the next one must not be glued to it.
  if (finished.size > 0) appendFileSync(journal, "\n");
  const partOf = (key: string) => path.join(folder, "cells", `${key}.jsonl`);
  return {
    finished,
    begin: (cell) =>
      writerFor(partOf(cellKey(cell)), (result) => {
        finished.set(cellKey(cell), result);
        appendFileSync(journal, `${JSON.stringify({ cell: cellKey(cell), ...result })}\n`);
      }),
    async *contents() {
      for (const key of [...finished.keys()].sort()) {
        if (existsSync(partOf(key))) yield* foundIn(partOf(key));
      }
    },
  };
}

/** What we wrote ourselves, so its lines are taken as they are; the snapshot's reader checks them. */
async function* foundIn(file: string): AsyncGenerator<Found> {
  const splitter = new LineSplitter(file);
  for await (const piece of openUnpacked(file)) {
    for (const line of splitter.push(piece)) yield JSON.parse(line) as Found;
  }
}

function writerFor(file: string, finished: (result: CellResult) => void): CellWriter {
  const part = openPart(file);
  const count = { resources: 0, gaps: 0 };
  return {
    count,
    resource(resource) {
      count.resources += 1;
      part.line(resourceText(resource));
    },
    gap(gap) {
      count.gaps += 1;
      part.line(gapText(gap));
    },
    finish(result) {
      part.close();
      finished(result);
    },
    discard: () => part.discard(),
  };
}
