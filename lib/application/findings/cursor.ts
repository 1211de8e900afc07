import { z } from "zod";
import type { FindingPosition } from "@/lib/adapters/db/queries/posture/finding-page";
import { Problem } from "@/lib/domain/errors/problem";

const id = z.string().max(100);
const position = z.union([
  z.object({
    sort: z.literal("worst"),
    status: z.enum(["fail", "not_assessed", "muted", "pass"]),
    rank: z.number().int().min(1).max(4),
    id,
  }),
  z.object({ sort: z.enum(["due", "changed"]), at: z.string().regex(/^-?\d{1,17}$/), id }),
]);

/** The position after a finding, as an opaque text. */
export function writeCursor(at: FindingPosition): string {
  return Buffer.from(JSON.stringify(at)).toString("base64url");
}

/** @throws Problem bad-input when the text was not made by `writeCursor` for this order. */
export function readCursor(text: string, sort: FindingPosition["sort"]): FindingPosition {
  const refused = (cause?: unknown) =>
    new Problem("bad-input", "The cursor is not one that this list gave.", {
      where: "cursor",
      next: "Start at the first page, without a cursor.",
      cause,
    });
  try {
    const read = position.parse(JSON.parse(Buffer.from(text, "base64url").toString("utf8")));
    if (read.sort !== sort) throw refused();
    return read;
  } catch (cause) {
    throw cause instanceof Problem ? cause : refused(cause);
  }
}
