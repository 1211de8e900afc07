import { Problem } from "@/lib/domain/errors/problem";
import { type Gathered, howToMake } from "@/lib/domain/posture/snapshot/gather";
import { CutOff, openUnpacked } from "./open";
import { readDocument } from "./read-document";
import { readLines } from "./read-lines";
import { NotJson } from "./split-document";

/** A header is shorter than this, with thousands of accounts. */
const longestHeader = 8 * 1024 * 1024;

/** True when the first line is a snapshot's header by itself: a document has its resources inside. */
function isHeader(line: string): boolean {
  try {
    const value: unknown = JSON.parse(line.replace(/^\ufeff/, ""));
    if (typeof value !== "object" || value === null || !("heptagonSnapshot" in value)) return false;
    return !("resources" in value || "gaps" in value);
  } catch {
    // A document that goes over several lines, or no JSON: its reader says what is wrong.
    return false;
  }
}

type Opened = { first: Buffer[]; line: string | undefined; broken?: CutOff };

/** Reads until the first line is whole. */
async function openFirst(pieces: AsyncIterator<Buffer>): Promise<Opened> {
  const first: Buffer[] = [];
  let size = 0;
  try {
    while (size < longestHeader) {
      const { value, done } = await pieces.next();
      if (done) return { first, line: Buffer.concat(first).toString("utf8") };
      first.push(value);
      size += value.length;
      if (value.includes(0x0a)) {
        const text = Buffer.concat(first).toString("utf8");
        return { first, line: text.slice(0, text.indexOf("\n")) };
      }
    }
  } catch (error) {
    if (!(error instanceof CutOff)) throw error;
    return { first, line: undefined, broken: error };
  }
  return { first, line: undefined };
}

async function* again({ first, broken }: Opened, rest: AsyncIterator<Buffer>): AsyncGenerator<Buffer> {
  yield* first;
  if (broken) throw broken;
  for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
}

/**
 * Reads a snapshot file: JSON Lines or one JSON document, of this version or an older one, gzipped or not (all told by
 * the content, not the name). Memory holds its resources and never its text.
 * @param onBytes told how many bytes of the file have been read
 * @param name what people call the file, for messages
 * @throws Problem bad-input, naming the file, the line or element and the member, when it is missing, cut off or does not fit
 */
export async function readSnapshotFile(
  file: string,
  onBytes?: (bytes: number) => void,
  name: string = file,
): Promise<Gathered> {
  const pieces = openUnpacked(file, onBytes);
  try {
    const opened = await openFirst(pieces);
    const inLines = opened.line !== undefined && isHeader(opened.line);
    return await (inLines ? readLines : readDocument)(name, again(opened, pieces));
  } catch (error) {
    if (!(error instanceof NotJson)) throw error;
    const message = `expected JSON: ${error.message}.`;
    throw new Problem("bad-input", message, { where: name, next: howToMake, cause: error });
  } finally {
    await pieces.return(undefined);
  }
}
