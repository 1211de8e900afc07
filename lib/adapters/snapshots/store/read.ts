import path from "node:path";
import { Problem } from "@/lib/domain/errors/problem";
import type { Snapshot } from "@/lib/domain/posture/snapshot/document";
import { SnapshotGatherer } from "@/lib/domain/posture/snapshot/gather";
import { CutOff, openUnpacked } from "../open";
import { readSnapshotFile } from "../read";
import { LineSplitter } from "../split-lines";
import { folderName, manifestEnding, packFile, readManifest } from "./manifest";

/** The lines of a pack, one after the other. */
async function* linesOf(file: string): AsyncGenerator<string> {
  const splitter = new LineSplitter(file);
  for await (const piece of openUnpacked(file)) yield* splitter.push(piece);
}

/** A pack that is read forwards. */
class PackReader {
  private readonly lines: AsyncGenerator<string>;
  private next = 0;

  constructor(private readonly file: string) {
    this.lines = linesOf(file);
  }

  /** The line of this number; those before it are passed over. @throws Problem when the pack ends before it */
  async line(number: number): Promise<string> {
    for (;;) {
      const { value, done } = await this.lines.next();
      if (done) throw damaged(this.file);
      this.next += 1;
      if (this.next > number) return value;
    }
  }

  async close(): Promise<void> {
    await this.lines.return(undefined);
  }
}

function damaged(file: string, cause?: unknown): Problem {
  return new Problem("not-found", "a part of the stored snapshot is missing or damaged.", {
    where: path.basename(file),
    next: "Put the data folder's `snapshots` back from a backup, or collect again.",
    cause,
  });
}

async function restore(dataFolder: string, file: string): Promise<Snapshot> {
  const { header, gaps, packs, runs } = await readManifest(path.join(dataFolder, file));
  const gatherer = new SnapshotGatherer(path.basename(file), "document");
  gatherer.header(header);
  const readers = packs.map(
    (key) => new PackReader(packFile(path.join(dataFolder, folderName), key, "jsonl.gz")),
  );
  let at = 0;
  try {
    for (const [pack, first, lines] of runs) {
      for (let line = first; line < first + lines; line += 1) {
        const text = await readers[pack]?.line(line);
        if (text === undefined) throw damaged(file);
        gatherer.part({ kind: "resource", value: JSON.parse(text), at });
        at += 1;
      }
    }
  } catch (error) {
    if (error instanceof CutOff || error instanceof SyntaxError) throw damaged(file, error);
    throw error;
  } finally {
    for (const reader of readers) await reader.close();
  }
  for (const [index, gap] of gaps.entries()) gatherer.part({ kind: "gap", value: gap, at: index });
  return gatherer.finish().snapshot;
}

/**
 * A stored snapshot, exactly as it was taken in. `file` is its path below the data folder.
 * @throws Problem when it, or a part that it shares with others, is missing or damaged
 */
export async function readStored(dataFolder: string, file: string): Promise<Snapshot> {
  // Those of earlier versions are documents by themselves.
  if (!file.endsWith(manifestEnding)) return (await readSnapshotFile(path.join(dataFolder, file))).snapshot;
  return restore(dataFolder, file);
}
