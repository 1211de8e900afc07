import { inflateSync } from "node:zlib";

const headerBytes = 44;
const entryBytes = 20;

type Table = { tag: number; offset: number; packed: number; length: number; checksum: number };

function tablesOf(woff: Buffer): Table[] {
  return Array.from({ length: woff.readUInt16BE(12) }, (_, index) => {
    const at = headerBytes + index * entryBytes;
    const [tag = 0, offset = 0, packed = 0, length = 0, checksum = 0] = [0, 4, 8, 12, 16].map((skip) =>
      woff.readUInt32BE(at + skip),
    );
    return { tag, offset, packed, length, checksum };
  });
}

const padded = (length: number) => (length + 3) & ~3;

/**
 * The font inside a WOFF 1.0 file (https://www.w3.org/TR/WOFF/): its tables unpacked, under the directory that they had. The
 * reader of pdfkit could do so itself, but takes seconds where zlib takes milliseconds.
 * @throws RangeError when the file is cut off, Error when it is no WOFF
 */
export function unpackWoff(woff: Buffer): Buffer {
  if (woff.toString("latin1", 0, 4) !== "wOFF") throw new Error("expected a WOFF 1.0 font");
  const tables = tablesOf(woff);
  const power = Math.floor(Math.log2(tables.length));
  const directory = 12 + tables.length * 16;
  const font = Buffer.alloc(tables.reduce((sum, { length }) => sum + padded(length), directory));
  font.writeUInt32BE(woff.readUInt32BE(4), 0);
  font.writeUInt16BE(tables.length, 4);
  font.writeUInt16BE(2 ** power * 16, 6);
  font.writeUInt16BE(power, 8);
  font.writeUInt16BE(tables.length * 16 - 2 ** power * 16, 10);
  let at = directory;
  for (const [index, { tag, offset, packed, length, checksum }] of tables.entries()) {
    const bytes = woff.subarray(offset, offset + packed);
    (packed < length ? inflateSync(bytes) : bytes).copy(font, at);
    for (const [place, value] of [tag, checksum, at, length].entries()) {
      font.writeUInt32BE(value, 12 + index * 16 + place * 4);
    }
    at += padded(length);
  }
  return font;
}
