import { Problem } from "@/lib/domain/errors/problem";

export type Place = { time: string; id: string };

const shape = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z)\|([0-9a-f-]{36})$/;

/** The place after which the next page begins, as an opaque text. */
export function writeCursor({ time, id }: Place): string {
  return Buffer.from(`${time}|${id}`, "utf8").toString("base64url");
}

/** @throws Problem when the text is not one of our cursors */
export function readCursor(cursor: string): Place {
  const [, time, id] = shape.exec(Buffer.from(cursor, "base64url").toString("utf8")) ?? [];
  if (time && id) return { time, id };
  throw new Problem("bad-input", "The cursor is not one that this list gave out.", {
    where: "cursor",
    next: "Ask for the first page again.",
  });
}
