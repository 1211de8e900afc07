import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { rm } from "node:fs/promises";
import { Problem } from "@/lib/domain/errors/problem";

type Pieces = AsyncIterable<string | Uint8Array>;

/** Writes to the file; what does not come to its end leaves none behind. */
async function save(pieces: Pieces, file: string): Promise<number> {
  const out = createWriteStream(file);
  try {
    await once(out, "open");
    for await (const piece of pieces) if (!out.write(piece)) await once(out, "drain");
    out.end();
    await once(out, "finish");
    return out.bytesWritten;
  } catch (cause) {
    out.destroy();
    await rm(file, { force: true });
    if (cause instanceof Error && "code" in cause && "path" in cause) {
      throw new Problem("bad-input", `The file cannot be written: ${String(cause.code)}.`, {
        where: file,
        cause,
      });
    }
    throw cause;
  }
}

/**
 * Writes what a command makes to a file, or to standard output when none is named.
 * @returns bytes written to the file; 0 for standard output
 * @throws Problem bad-input for a file that cannot be written
 */
export async function writeOut(pieces: Pieces, file: string | undefined): Promise<number> {
  if (file !== undefined) return save(pieces, file);
  for await (const piece of pieces) if (!process.stdout.write(piece)) await once(process.stdout, "drain");
  return 0;
}
