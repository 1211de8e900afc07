import { balancedEnd, recordStarts } from "./recover-records";

/**
 * An element of an object: a parsed value, or why there is none. `index` counts elements from 0, `offset` is the first
 * byte in the unpacked object.
 */
export type ObjectElement =
  | { index: number; value: unknown }
  | { index: number; offset: number; wholeFile?: boolean; reason: string; excerpt: string | null };

const quote = 0x22;
const comma = 0x2c;
const newline = 0x0a;
const backslash = 0x5c;
const openBrace = 0x7b;
const closeBrace = 0x7d;
const openBracket = 0x5b;
const closeBracket = 0x5d;

const isBlank = (byte: number) => byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09;
const isFiller = (byte: number) => isBlank(byte) || byte === comma;
/** What CloudTrail calls its list of records. */
const trailLists: ReadonlySet<string> = new Set(["Records", "Events"]);

/** An element larger than this is no CloudTrail record (256 KB by AWS's own limit); it is refused, not held in memory. */
export const elementLimit = 32 * 1024 * 1024;

/** Where the next byte stands: outside everything, in the list of records, or behind it in the object around it. */
type Level = "top" | "list" | "behind";

/**
 * Cuts a stream of JSON into its records without holding more than one of them: `{"Records":[…]}` (also after other
 * members), a bare array, one object per line, or a single object. What cannot be parsed becomes an element with a
 * reason; when the damage has swallowed the records that follow (a missing brace, an open text), they are found again.
 */
export class RecordSplitter {
  private level: Level = "top";
  /** Whether the list lies in an object, as `{"Records":[`, or bare. */
  private wrapped = false;
  private index = 0;
  /** Offset of the current chunk. */
  private base = 0;
  private lists = 0;

  /** The element under way: where it starts, what earlier chunks held of it, how deep we are in it. */
  private start = -1;
  private pieces: Buffer[] = [];
  private held = 0;
  private depth = 0;
  private inString = false;
  private escaped = false;
  /** An element that became too large: read on, no longer held. */
  private oversized = false;
  /** What stands at the top and is no object: read to the end of its line. */
  private loose = false;
  /** The latest text at depth 1 of an object at the top: perhaps the key of the list. */
  private key: number[] | undefined;
  private lastKey = "";
  private out: ObjectElement[] = [];

  /** @param listKeys the members of an object around the list that hold it */
  constructor(private readonly listKeys: ReadonlySet<string> = trailLists) {}

  /** Takes the next chunk. @returns the elements that it completes */
  push(chunk: Buffer): ObjectElement[] {
    let at = 0;
    // Where the element under way starts in this chunk; 0 when it came with an earlier one.
    let from = 0;
    while (at < chunk.length) {
      if (this.start < 0) {
        at = this.skip(chunk, at);
        if (at >= chunk.length) break;
        this.start = this.base + at;
        this.loose = this.level === "top" && chunk[at] !== openBrace;
        from = at;
      }
      const end = this.scan(chunk, at);
      if (end < 0) break;
      at = end;
      if (this.start >= 0) this.finish(chunk.subarray(from, end));
      from = end;
    }
    if (this.start >= 0) this.hold(chunk.subarray(from));
    this.base += chunk.length;
    return this.taken();
  }

  /**
   * The end of the object. @returns what was left unfinished
   * @param broken why it ends here, when that is known (a damaged gzip stream)
   */
  end(broken?: string): ObjectElement[] {
    if (this.start >= 0) this.finish(Buffer.alloc(0), broken ?? "the object ends in the middle of a record");
    else if (broken) this.refuseFile(broken);
    else if (this.level !== "top") this.refuseFile("the object ends before its list of records does");
    else if (this.index === 0 && this.lists === 0) this.refuseFile("no JSON records found");
    return this.taken();
  }

  private taken(): ObjectElement[] {
    const { out } = this;
    this.out = [];
    return out;
  }

  private refuseFile(reason: string): void {
    this.out.push({ index: this.index, offset: this.base, wholeFile: true, reason, excerpt: null });
  }

  /** Passes what lies between elements. @returns the first byte of the next element, or the chunk's length */
  private skip(chunk: Buffer, from: number): number {
    let at = from;
    for (; at < chunk.length; at += 1) {
      const byte = chunk[at] ?? 0;
      if (isFiller(byte)) continue;
      if (this.level === "list") {
        if (byte !== closeBracket) return at;
        this.level = this.wrapped ? "behind" : "top";
        this.depth = this.wrapped ? 1 : 0;
      } else if (this.level === "behind") return at;
      else if (byte === openBracket) this.enterList(false);
      else if (byte === openBrace || !isStray(byte)) return at;
    }
    return at;
  }

  private enterList(wrapped: boolean): void {
    this.level = "list";
    this.wrapped = wrapped;
    this.lists += 1;
    this.start = -1;
    this.pieces = [];
    this.held = 0;
    this.depth = 0;
  }

  /** Reads on in the element under way. @returns the byte behind it, or -1 when the chunk ends first */
  private scan(chunk: Buffer, from: number): number {
    if (this.loose) {
      const end = chunk.indexOf(newline, from);
      return end < 0 ? -1 : this.leave(end);
    }
    let { depth, inString, escaped } = this;
    const watchesKeys = this.level === "top";
    for (let at = from; at < chunk.length; at += 1) {
      const byte = chunk[at] ?? 0;
      if (inString) {
        if (watchesKeys && this.key !== undefined) this.readKey(byte, escaped);
        if (escaped) escaped = false;
        else if (byte === backslash) escaped = true;
        else if (byte === quote) {
          inString = false;
          if (depth === 0) return this.leave(at + 1);
        }
      } else if (byte === quote) {
        inString = true;
        if (watchesKeys && depth === 1) this.key = [];
      } else if (byte === openBrace || byte === openBracket) {
        if (watchesKeys && depth === 1 && byte === openBracket && this.listKeys.has(this.lastKey)) {
          this.inString = false;
          this.escaped = false;
          this.lastKey = "";
          this.enterList(true);
          return at + 1;
        }
        depth += 1;
      } else if (byte === closeBrace || byte === closeBracket) {
        if (depth === 0) return this.leave(at);
        depth -= 1;
        if (depth === 0) return this.leave(at + 1);
      } else if (depth === 0 && isFiller(byte)) return this.leave(at);
    }
    this.depth = depth;
    this.inString = inString;
    this.escaped = escaped;
    return -1;
  }

  private leave(end: number): number {
    this.depth = 0;
    this.inString = false;
    this.escaped = false;
    this.key = undefined;
    this.lastKey = "";
    if (this.level === "behind") {
      this.level = "top";
      this.start = -1;
      this.pieces = [];
      this.held = 0;
    }
    return end;
  }

  private readKey(byte: number, escaped: boolean): void {
    const { key } = this;
    if (!key) return;
    if (byte === quote && !escaped) {
      this.lastKey = String.fromCharCode(...key);
      this.key = undefined;
    } else if (key.length < 16) key.push(byte);
  }

  private hold(piece: Buffer): void {
    if (this.oversized || this.level === "behind") return;
    this.held += piece.length;
    this.pieces.push(piece);
    if (this.held > elementLimit) this.letGo();
  }

  /** Too large for one record: several that ran together are taken apart, a single one is given up. */
  private letGo(): void {
    const bytes = Buffer.concat(this.pieces);
    const last = recordStarts(bytes).at(-1) ?? 0;
    this.pieces = [];
    this.held = 0;
    if (last === 0) {
      this.oversized = true;
      return;
    }
    this.recover(bytes.subarray(0, last), this.start, "not valid JSON");
    this.start += last;
    this.depth = 0;
    this.inString = false;
    this.escaped = false;
    const tail = Buffer.from(bytes.subarray(last));
    const end = this.scan(tail, 0);
    if (end < 0) this.hold(tail);
    else this.finish(tail.subarray(0, end));
  }

  private finish(last: Buffer, cut?: string): void {
    const bytes = this.pieces.length === 0 ? last : Buffer.concat([...this.pieces, last]);
    const { start, oversized } = this;
    this.start = -1;
    this.pieces = [];
    this.held = 0;
    this.oversized = false;
    this.loose = false;
    this.depth = 0;
    this.inString = false;
    this.escaped = false;
    if (oversized) this.refuse(start, bytes, `larger than ${elementLimit} bytes`);
    else if (cut !== undefined) this.recover(bytes, start, cut);
    else {
      try {
        this.take(JSON.parse(bytes.toString("utf8")));
      } catch (error) {
        const said = error instanceof Error ? error.message : String(error);
        this.recover(bytes, start, `not valid JSON: ${said.slice(0, 200)}`);
      }
    }
  }

  /** Finds the healthy records in bytes that damage made one element of; the rest is refused for the reason given. */
  private recover(bytes: Buffer, offset: number, reason: string): void {
    const starts = recordStarts(bytes);
    if (starts[0] !== 0) starts.unshift(0);
    for (const [at, from] of starts.entries()) {
      const slice = bytes.subarray(from, starts[at + 1]);
      const value = starts.length > 1 ? parsed(slice.subarray(0, balancedEnd(slice))) : undefined;
      if (value === undefined) this.refuse(offset + from, slice, reason);
      else this.take(value);
    }
  }

  private take(value: unknown): void {
    this.out.push({ index: this.index, value });
    this.index += 1;
  }

  private refuse(offset: number, bytes: Buffer, reason: string): void {
    const excerpt = bytes.length === 0 ? null : bytes.toString("utf8", 0, 300).replaceAll("\u0000", "␀");
    this.out.push({ index: this.index, offset, reason, excerpt });
    this.index += 1;
  }
}

/** Closing brackets that a damaged object leaves behind, and the byte order mark. */
function isStray(byte: number): boolean {
  return byte === closeBrace || byte === closeBracket || byte === 0xef || byte === 0xbb || byte === 0xbf;
}

function parsed(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString("utf8"));
  } catch {
    // Not healthy: the caller refuses it with the reason that made it look.
    return undefined;
  }
}
