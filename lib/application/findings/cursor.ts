import { z } from "zod";
import type { FindingPosition } from "@/lib/adapters/db/queries/posture/finding-page";
import { Problem } from "@/lib/domain/errors/problem";

const position = z.tuple([
  z.enum(["fail", "not_assessed", "muted", "pass"]),
  z.number().int().min(1).max(4),
  z.string().max(100),
]);

/** The position after a finding, as an opaque text. */
export function writeCursor({ status, rank, id }: FindingPosition): string {
  return Buffer.from(JSON.stringify([status, rank, id])).toString("base64url");
}

/** @throws Problem bad-input when the text was not made by `writeCursor`. */
export function readCursor(text: string): FindingPosition {
  try {
    const [status, rank, id] = position.parse(JSON.parse(Buffer.from(text, "base64url").toString("utf8")));
    return { status, rank, id };
  } catch (cause) {
    throw new Problem("bad-input", "The cursor is not one that this list gave.", {
      where: "cursor",
      next: "Start at the first page, without a cursor.",
      cause,
    });
  }
}
