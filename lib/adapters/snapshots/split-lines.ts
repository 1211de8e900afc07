import { Problem } from "@/lib/domain/errors/problem";

const newline = 0x0a;

/** A line longer than this is no part of any file that AWS or Heptagon writes; it is refused, not held in memory. */
export const lineLimit = 256 * 1024 * 1024;

/** Cuts pieces of bytes into lines, holding no more than one; lines count from 1. */
export class LineSplitter {
  private held: Buffer[] = [];
  private size = 0;
  /** The number of the line under way. */
  line = 1;

  constructor(private readonly file: string) {}

  /** Takes a piece. @returns the lines that it completes @throws Problem bad-input for a line beyond the limit */
  *push(piece: Buffer): Generator<string> {
    let from = 0;
    for (let end = piece.indexOf(newline); end >= 0; end = piece.indexOf(newline, from)) {
      const part = piece.subarray(from, end);
      const text =
        this.size === 0 ? part.toString("utf8") : Buffer.concat([...this.held, part]).toString("utf8");
      this.held = [];
      this.size = 0;
      yield text;
      this.line += 1;
      from = end + 1;
    }
    if (from < piece.length) this.hold(piece.subarray(from));
  }

  /** What stands behind the last line break; empty when the file ends with one. */
  rest(): string {
    return Buffer.concat(this.held).toString("utf8");
  }

  private hold(part: Buffer): void {
    this.held.push(part);
    this.size += part.length;
    if (this.size > lineLimit) {
      throw new Problem("bad-input", `the line is longer than ${lineLimit.toLocaleString("en")} bytes.`, {
        where: `${this.file}:${this.line}`,
        next: "Check that it is the right file.",
      });
    }
  }
}
