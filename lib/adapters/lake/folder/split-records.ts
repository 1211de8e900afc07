/** One element of a trail object as bytes: `index` counts elements from 0, `offset` is its first byte in the unpacked object. */
export type RecordBytes = { index: number; offset: number; bytes: Buffer };

/** What is left when the object ends inside an element. */
export type Remainder = { index: number; offset: number; bytes: Buffer };

const quote = 0x22;
const backslash = 0x5c;
const openBrace = 0x7b;
const closeBrace = 0x7d;
const openBracket = 0x5b;
const closeBracket = 0x5d;
const recordsKey = '"Records"';

/** An element larger than this is not a CloudTrail record (256 KB by AWS's own limit); it is refused, not held in memory. */
export const elementLimit = 128 * 1024 * 1024;

/**
 * Cuts a stream of JSON into its records without holding more than one of them: `{"Records":[…]}`, a bare array, one
 * object per line, or a single object. Feed it chunks with `push`; `end` answers what was left unfinished.
 */
export class RecordSplitter {
  private depth = 0;
  private inString = false;
  private escaped = false;
  /** Depth at which records lie: 0 for lines, 1 for a bare array, 2 inside Records. */
  private recordDepth = 0;
  private index = 0;
  private consumed = 0;
  private start = -1;
  private pieces: Buffer[] = [];
  private held = 0;
  /** First byte in this chunk of a text that may be a key; -1 when there is none. */
  private keyStart = -1;
  /** The part of such a text that earlier chunks held; undefined when there is none. */
  private keyPart: string | undefined;
  private lastString = "";

  constructor(private readonly emit: (record: RecordBytes) => void) {}

  /** Takes the next chunk. @throws RangeError when one element exceeds `elementLimit` */
  push(chunk: Buffer): void {
    let from = this.start >= 0 ? 0 : -1;
    for (let at = 0; at < chunk.length; at += 1) {
      const byte = chunk[at];
      if (this.inString) {
        if (this.escaped) this.escaped = false;
        else if (byte === backslash) this.escaped = true;
        else if (byte === quote) this.endString(chunk, at);
        continue;
      }
      if (byte === quote) {
        this.inString = true;
        if (this.depth === 1 && this.recordDepth === 0) this.keyStart = at;
        continue;
      }
      if (byte === openBrace || byte === openBracket) {
        if (this.enters(byte)) {
          from = -1;
          continue;
        }
        if (this.start < 0 && this.depth === this.recordDepth) {
          this.start = this.consumed + at;
          from = at;
        }
        this.depth += 1;
      } else if (byte === closeBrace || byte === closeBracket) {
        this.depth = Math.max(0, this.depth - 1);
        if (this.start >= 0 && this.depth === this.recordDepth) {
          this.finish(chunk.subarray(from, at + 1));
          from = -1;
        }
      }
    }
    if (this.start >= 0 && from >= 0) this.hold(chunk.subarray(from));
    if (this.keyStart >= 0 || this.keyPart !== undefined) {
      this.keyPart = ((this.keyPart ?? "") + this.keyBytes(chunk, chunk.length)).slice(
        0,
        recordsKey.length + 1,
      );
      this.keyStart = -1;
    }
    this.consumed += chunk.length;
  }

  /** What the object ended in the middle of; undefined when it ended cleanly. */
  end(): Remainder | undefined {
    if (this.start >= 0) return { index: this.index, offset: this.start, bytes: Buffer.concat(this.pieces) };
    if (this.depth > 0) return { index: this.index, offset: this.consumed, bytes: Buffer.alloc(0) };
    return undefined;
  }

  get count(): number {
    return this.index;
  }

  private endString(chunk: Buffer, at: number): void {
    this.inString = false;
    if (this.keyStart < 0 && this.keyPart === undefined) return;
    this.lastString = (this.keyPart ?? "") + this.keyBytes(chunk, at + 1);
    this.keyStart = -1;
    this.keyPart = undefined;
  }

  /** The current text so far, as much of it as could be the key we look for. */
  private keyBytes(chunk: Buffer, end: number): string {
    const from = Math.max(0, this.keyStart);
    return chunk.toString("latin1", from, Math.min(end, from + recordsKey.length + 1));
  }

  /** True when this bracket opens the list of records, and so belongs to none. */
  private enters(byte: number): boolean {
    if (byte !== openBracket || this.recordDepth !== 0) return false;
    if (this.depth === 0 && this.index === 0) {
      this.recordDepth = 1;
      this.depth = 1;
      return true;
    }
    if (this.depth !== 1 || this.lastString !== recordsKey) return false;
    this.recordDepth = 2;
    this.depth = 2;
    this.drop();
    return true;
  }

  private hold(piece: Buffer): void {
    this.held += piece.length;
    if (this.held > elementLimit)
      throw new RangeError(`element ${this.index} is larger than ${elementLimit} bytes`);
    this.pieces.push(Buffer.from(piece));
  }

  private drop(): void {
    this.start = -1;
    this.pieces = [];
    this.held = 0;
  }

  private finish(last: Buffer): void {
    const bytes = this.pieces.length === 0 ? last : Buffer.concat([...this.pieces, last]);
    const { index, start } = this;
    this.drop();
    this.index += 1;
    this.emit({ index, offset: start, bytes });
  }
}
