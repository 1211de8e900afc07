import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { rename, rm } from "node:fs/promises";
import type { Writable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import { Problem } from "@/lib/domain/errors/problem";
import type { Gap, Resource, SnapshotHeader } from "@/lib/domain/posture/snapshot/document";
import {
  type Counts,
  closingText,
  gapText,
  headerText,
  resourceText,
} from "@/lib/domain/posture/snapshot/lines";

/** Writes a snapshot file as it is found; a sink for collectors. */
export type SnapshotWriter = {
  /** Adds a resource; takes it at once, and never more than a little behind the disk when `ready` is awaited. */
  resource(found: Resource): void;
  gap(missing: Gap): void;
  /** Resolves when the disk has caught up; await it between pages so that memory stays constant. @throws Problem */
  ready(): Promise<void>;
  /** Writes the closing line and gives the file its name. @throws Problem when the disk refused something */
  close(): Promise<Counts>;
  /** Removes what was written: the file never existed. */
  discard(): Promise<void>;
};

/** Characters that go to the stream at once; smaller ones cost time. */
const pieceSize = 64 * 1024;

function unwritable(file: string, cause: unknown): Problem {
  const said = cause instanceof Error ? cause.message : String(cause);
  return new Problem("bad-input", `the file cannot be written: ${said}.`, {
    where: file,
    next: "Choose a folder that exists, may be written to and has room.",
    cause,
  });
}

/** A stream into `file`, gzipped when its name ends in .gz. */
function openStream(file: string, gzip: boolean): { into: Writable; written: Promise<void> } {
  const disk = createWriteStream(file);
  if (!gzip) return { into: disk, written: once(disk, "close").then(() => undefined) };
  const into = createGzip({ level: 6 });
  return { into, written: pipeline(into, disk) };
}

/**
 * Opens a JSON Lines snapshot file; gzipped when its name ends in .gz. Until `close` it is called `FILE.partial`.
 * @throws Problem bad-input when it cannot be written there
 */
export async function openSnapshotWriter(file: string, header: SnapshotHeader): Promise<SnapshotWriter> {
  const partial = `${file}.partial`;
  const { into, written } = openStream(partial, file.endsWith(".gz"));
  const failure: { problem?: Problem } = {};
  const finished = written.catch((cause: unknown) => {
    failure.problem = unwritable(file, cause);
  });
  into.on("error", (cause) => {
    failure.problem ??= unwritable(file, cause);
  });
  const counts = { resources: 0, gaps: 0 };
  let piece = headerText(header);
  let behind = false;

  function flush(): void {
    if (piece === "" || failure.problem) return;
    behind = !into.write(piece) || behind;
    piece = "";
  }
  function add(line: string): void {
    piece += line;
    if (piece.length >= pieceSize) flush();
  }
  async function ready(): Promise<void> {
    if (behind && !failure.problem) await Promise.race([once(into, "drain"), finished]);
    behind = false;
    if (failure.problem) throw failure.problem;
  }
  flush();
  return {
    resource(found) {
      counts.resources += 1;
      add(resourceText(found));
    },
    gap(missing) {
      counts.gaps += 1;
      add(gapText(missing));
    },
    ready,
    async close() {
      add(closingText(counts));
      flush();
      into.end();
      await finished;
      if (failure.problem) throw failure.problem;
      await rename(partial, file);
      return counts;
    },
    async discard() {
      into.destroy();
      await finished;
      await rm(partial, { force: true });
    },
  };
}
