import { Problem } from "@/lib/domain/errors/problem";
import { type Gathered, howToMake, SnapshotGatherer } from "@/lib/domain/posture/snapshot/gather";
import { closingLine, lineKind } from "@/lib/domain/posture/snapshot/lines";
import { CutOff } from "./open";
import { LineSplitter } from "./split-lines";

const copyAgain = "Copy or collect it again.";

function parsedLine(text: string, where: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    const said = text.includes("\u0000")
      ? "the line holds NUL bytes: the file is damaged"
      : `expected JSON: ${cause instanceof Error ? cause.message.slice(0, 200) : String(cause)}`;
    throw new Problem("bad-input", `${said}.`, { where, next: copyAgain, cause });
  }
}

/** Reads the lines of one file into a gatherer, and holds them against what the closing line says. */
class LineReader {
  private readonly gatherer: SnapshotGatherer;
  private headed = false;
  private ended = false;

  constructor(private readonly file: string) {
    this.gatherer = new SnapshotGatherer(file, "lines");
  }

  take(text: string, line: number): void {
    const bare = line === 1 && text.startsWith("\ufeff") ? text.slice(1) : text;
    if (bare.trim() === "") return;
    const where = `${this.file}:${line}`;
    if (this.ended)
      throw new Problem("bad-input", "nothing may follow the closing line.", { where, next: copyAgain });
    const value = parsedLine(bare, where);
    if (!this.headed) this.header(value, where);
    else this.part(value, line, where);
  }

  finish(line: number): Gathered {
    if (!this.ended) throw this.cutOff(line);
    return this.gatherer.finish();
  }

  /** What is said of a file that lost its end: where it stops, and how much of it was whole. */
  cutOff(line: number, why?: string, cause?: unknown): Problem {
    const { resources, gaps } = this.gatherer.counts;
    const whole = `${resources.toLocaleString("en")} resources and ${gaps.toLocaleString("en")} gaps`;
    const reason = why ?? "its closing line is missing";
    return new Problem("bad-input", `the file is cut off here (${reason}); ${whole} before it are whole.`, {
      where: `${this.file}:${line}`,
      next: copyAgain,
      cause,
    });
  }

  private header(value: unknown, where: string): void {
    if (typeof value !== "object" || value === null || Array.isArray(value)) {
      throw new Problem("bad-input", "expected the snapshot's header, an object.", {
        where,
        next: howToMake,
      });
    }
    this.gatherer.header(value as Record<string, unknown>);
    this.headed = true;
  }

  private part(value: unknown, at: number, where: string): void {
    const kind = lineKind(value);
    if (kind === undefined) {
      const message = "expected a line with `resource`, `gap` or `end`.";
      throw new Problem("bad-input", message, { where, next: "docs/snapshot-files.md describes the lines." });
    }
    if (kind === "end") this.end(value, where);
    else this.gatherer.part({ kind, value: (value as Record<typeof kind, unknown>)[kind], at });
  }

  private end(value: unknown, where: string): void {
    const parsed = closingLine.safeParse(value);
    if (!parsed.success) {
      throw new Problem("bad-input", "expected `end` to count resources and gaps.", {
        where,
        next: copyAgain,
      });
    }
    this.ended = true;
    const counted = parsed.data.end;
    const found = this.gatherer.counts;
    if (counted.resources === found.resources && counted.gaps === found.gaps) return;
    const message = `the closing line counts ${counted.resources} resources and ${counted.gaps} gaps, the file holds ${found.resources} and ${found.gaps}: lines are missing or added.`;
    throw new Problem("bad-input", message, { where, next: copyAgain });
  }
}

/**
 * Reads a JSON Lines snapshot, whose first pieces of bytes have been read already.
 * @throws Problem bad-input as `FILE:line: …` for what does not fit, or is missing at the end
 */
export async function readLines(file: string, pieces: AsyncIterable<Buffer>): Promise<Gathered> {
  const reader = new LineReader(file);
  const splitter = new LineSplitter(file);
  try {
    for await (const piece of pieces) {
      for (const text of splitter.push(piece)) reader.take(text, splitter.line);
    }
  } catch (error) {
    if (error instanceof CutOff) throw reader.cutOff(splitter.line, error.message, error);
    throw error;
  }
  const rest = splitter.rest();
  if (rest.trim() !== "") {
    try {
      reader.take(rest, splitter.line);
    } catch (error) {
      const parses = error instanceof Problem && !(error.cause instanceof SyntaxError);
      throw parses ? error : reader.cutOff(splitter.line, "in the middle of this line", error);
    }
  }
  return reader.finish(splitter.line);
}
