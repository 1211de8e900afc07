import { Problem } from "@/lib/domain/errors/problem";
import { type Gathered, howToMake, SnapshotGatherer } from "@/lib/domain/posture/snapshot/gather";
import { expectDocument, partLists } from "@/lib/domain/posture/snapshot/parse";
import { CutOff } from "./open";
import { type DocumentPart, DocumentSplitter } from "./split-document";

const copyAgain = "Copy or collect it again.";

function parsed({ text, name, index }: DocumentPart, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    const said = text.includes("\u0000")
      ? "the file holds NUL bytes here: it is damaged"
      : `expected JSON: ${cause instanceof Error ? cause.message.slice(0, 200) : String(cause)}`;
    const where = `${file}: ${index === undefined ? name : `${name}.${index}`}`;
    throw new Problem("bad-input", `${said}.`, { where, next: copyAgain, cause });
  }
}

/** Reads the parts of one JSON document into a gatherer. */
class DocumentReader {
  private readonly gatherer: SnapshotGatherer;
  private readonly header: Record<string, unknown> = {};
  private readonly seen = new Set<string>();
  private bytes = 0;

  constructor(private readonly file: string) {
    this.gatherer = new SnapshotGatherer(file, "document");
  }

  count(bytes: number): void {
    this.bytes += bytes;
  }

  take(part: DocumentPart): void {
    const value = parsed(part, this.file);
    const kind = Object.hasOwn(partLists, part.name)
      ? partLists[part.name as keyof typeof partLists]
      : undefined;
    if (kind === undefined) this.header[part.name] = value;
    else if (part.index === undefined) this.refuseList(part.name);
    else this.gatherer.part({ kind, value, at: part.index });
  }

  sawList(name: string): void {
    this.seen.add(name);
  }

  finish(): Gathered {
    this.gatherer.header(this.header);
    for (const name of Object.keys(partLists)) if (!this.seen.has(name)) this.refuseList(name);
    return this.gatherer.finish();
  }

  cutOff(why: string, cause?: unknown): Problem {
    const { resources } = this.gatherer.counts;
    const read = `${this.bytes.toLocaleString("en")} bytes and ${resources.toLocaleString("en")} whole resources`;
    return new Problem("bad-input", `the file is cut off after ${read}: ${why}.`, {
      where: this.file,
      next: copyAgain,
      cause,
    });
  }

  private refuseList(name: string): never {
    throw new Problem("bad-input", "expected array.", { where: `${this.file}: ${name}`, next: howToMake });
  }
}

/**
 * Reads a snapshot that is one JSON document, element by element, so that its text is never held as a whole.
 * @throws Problem bad-input, naming file, place and member, for what does not fit, or is missing at the end
 */
export async function readDocument(file: string, pieces: AsyncIterable<Buffer>): Promise<Gathered> {
  const reader = new DocumentReader(file);
  const splitter = new DocumentSplitter(new Set(Object.keys(partLists)), (name) => reader.sawList(name));
  try {
    for await (const piece of pieces) {
      for (const part of splitter.push(piece)) reader.take(part);
      reader.count(piece.length);
    }
  } catch (error) {
    if (error instanceof CutOff) throw reader.cutOff(error.message, error);
    throw error;
  }
  if (splitter.isEmpty) expectDocument(undefined, file);
  if (!splitter.isDone) throw reader.cutOff("its JSON does not end");
  return reader.finish();
}
