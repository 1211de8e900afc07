import { randomUUID } from "node:crypto";
import { createWriteStream } from "node:fs";
import { mkdir, rm } from "node:fs/promises";
import path from "node:path";
import { Readable, Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { ReadableStream as WebStream } from "node:stream/web";
import { Problem } from "@/lib/domain/errors/problem";

/** Larger files go in by the command line, which needs no copy. */
export const uploadLimit = 4 * 1024 ** 3;

/** Where an upload lies until it has been taken in. */
export function uploadPath(dataFolder: string, id: string): string {
  return path.join(dataFolder, "uploads", id);
}

/** Passes bytes on and counts them. @throws Problem limit, beyond the limit */
function counting(counted: { bytes: number }): Transform {
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      counted.bytes += chunk.length;
      if (counted.bytes <= uploadLimit) return done(null, chunk);
      const next = "Import it with `heptagon posture import FILE` on the server.";
      done(
        new Problem("limit", `The file is larger than ${uploadLimit.toLocaleString("en")} bytes.`, { next }),
      );
    },
  });
}

/**
 * Writes a request's body to the data folder as it arrives; memory does not grow with it.
 * @throws Problem bad-input when there is none, limit when it is too large
 */
export async function keepUpload(
  dataFolder: string,
  body: ReadableStream<Uint8Array> | null,
): Promise<{ id: string; bytes: number }> {
  const empty = new Problem("bad-input", "The request has no body.", { next: "Send the file as the body." });
  if (!body) throw empty;
  const id = randomUUID();
  const file = uploadPath(dataFolder, id);
  const counted = { bytes: 0 };
  await mkdir(path.dirname(file), { recursive: true, mode: 0o700 });
  try {
    const source = Readable.fromWeb(body as WebStream<Uint8Array>);
    await pipeline(source, counting(counted), createWriteStream(file, { mode: 0o600 }));
    if (counted.bytes === 0) throw empty;
  } catch (error) {
    await rm(file, { force: true });
    throw error;
  }
  return { id, bytes: counted.bytes };
}

export async function dropUpload(dataFolder: string, id: string): Promise<void> {
  await rm(uploadPath(dataFolder, id), { force: true });
}
