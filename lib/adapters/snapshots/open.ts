import { createReadStream } from "node:fs";
import { createGunzip } from "node:zlib";
import { isGzip } from "@/lib/adapters/lake/folder/read-object";
import { Problem } from "@/lib/domain/errors/problem";

/** Bytes read from a file at once. */
const chunkSize = 1 << 18;

/** Thrown while reading a gzip stream that ends before its end, with what was read of it being whole. */
export class CutOff extends Error {
  override readonly name = "CutOff";
}

function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : "";
}

function problemOf(error: unknown, file: string): Error {
  const code = codeOf(error);
  if (code === "Z_BUF_ERROR") return new CutOff("its gzip stream does not end");
  if (code.startsWith("Z_")) {
    const message = `the file is damaged: its gzip stream does not unpack (${code}).`;
    return new Problem("bad-input", message, {
      where: file,
      next: "Copy or collect it again.",
      cause: error,
    });
  }
  if (code === "ENOENT")
    return new Problem("bad-input", "there is no such file.", { where: file, cause: error });
  return new Problem("bad-input", `the file cannot be read: ${String(error)}.`, {
    where: file,
    cause: error,
  });
}

async function firstBytes(file: string): Promise<Buffer> {
  for await (const chunk of createReadStream(file, { end: 1 })) return chunk as Buffer;
  return Buffer.alloc(0);
}

/**
 * A file's bytes, unpacked when they are gzip (told by the first bytes, not the name), piece by piece.
 * @param onBytes told how many bytes of the file have been read
 * @throws CutOff when a gzip stream ends early, Problem bad-input when the file is missing, unreadable or damaged
 */
export async function* openUnpacked(file: string, onBytes?: (bytes: number) => void): AsyncGenerator<Buffer> {
  try {
    const packed = isGzip(await firstBytes(file));
    const source = createReadStream(file, { highWaterMark: chunkSize });
    const stream = packed ? source.pipe(createGunzip({ chunkSize })) : source;
    source.on("error", (error) => stream.destroy(error));
    try {
      for await (const chunk of stream) {
        yield chunk as Buffer;
        onBytes?.(source.bytesRead);
      }
    } finally {
      source.destroy();
    }
  } catch (error) {
    throw problemOf(error, file);
  }
}
