import { inflateRawSync } from "node:zlib";

/** One file of an archive; `text` unpacks it. */
export type ZipEntry = { name: string; size: number; text(): string };

const endOfDirectory = 0x06054b50;
const directoryEntry = 0x02014b50;
const stored = 0;
const deflated = 8;

function endOf(archive: Buffer): number {
  for (let at = archive.length - 22; at >= Math.max(0, archive.length - 22 - 0xffff); at--)
    if (archive.readUInt32LE(at) === endOfDirectory) return at;
  throw new RangeError("not a zip archive: it has no central directory");
}

function unpack(archive: Buffer, at: number, method: number, packed: number, size: number): Buffer {
  const start = at + 30 + archive.readUInt16LE(at + 26) + archive.readUInt16LE(at + 28);
  const bytes = archive.subarray(start, start + packed);
  if (method === stored) return bytes;
  if (method !== deflated) throw new RangeError(`compressed by method ${method}, which is not deflate`);
  return inflateRawSync(bytes, { maxOutputLength: Math.max(size, 1) });
}

/**
 * The files of a zip archive, from its central directory (PKWARE APPNOTE 6.3.10, section 4.3). No ZIP64: Lambda's
 * archives are smaller than that.
 * @throws RangeError when the bytes are no archive, or one cut off
 */
export function* zipEntries(archive: Buffer): Generator<ZipEntry> {
  const end = endOf(archive);
  let at = archive.readUInt32LE(end + 16);
  for (let left = archive.readUInt16LE(end + 10); left > 0; left--) {
    if (archive.readUInt32LE(at) !== directoryEntry)
      throw new RangeError("the archive's directory is damaged");
    const method = archive.readUInt16LE(at + 10);
    const packed = archive.readUInt32LE(at + 20);
    const size = archive.readUInt32LE(at + 24);
    const nameLength = archive.readUInt16LE(at + 28);
    const header = archive.readUInt32LE(at + 42);
    const name = archive.toString("utf8", at + 46, at + 46 + nameLength);
    yield { name, size, text: () => unpack(archive, header, method, packed, size).toString("utf8") };
    at += 46 + nameLength + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32);
  }
}
