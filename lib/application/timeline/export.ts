import type { Database } from "@/lib/adapters/db/database";
import { eventPage } from "@/lib/adapters/db/queries/events/page";
import type { EventRow } from "@/lib/adapters/db/queries/events/types";
import { csvLine } from "@/lib/domain/export/csv";
import type { AccountScope } from "@/lib/domain/scope/account-scope";
import type { Asked } from "./ask";
import { timelineRange } from "./range";

const columns = [
  "time",
  "id",
  "account",
  "region",
  "source",
  "name",
  "readOnly",
  "error",
  "actor",
  "actorName",
  "kind",
  "person",
  "session",
  "ip",
  "resources",
] as const;

function csvOf(event: EventRow): string {
  return csvLine(
    columns.map((column) => (column === "resources" ? event.resources.join(" ") : event[column])),
  );
}

/** Every event under the filters as lines of CSV (with a header) or JSON Lines, a page of the database at a time. */
export async function* exportLines(
  db: Database,
  scope: AccountScope,
  asked: Asked,
  format: "csv" | "jsonl",
  now: Date,
): AsyncGenerator<string> {
  const query = { ...asked, ...(await timelineRange(db, asked, now)) };
  if (format === "csv") yield csvLine([...columns]);
  let cursor: string | undefined;
  do {
    const page = await eventPage(db, scope, query, { cursor, limit: 5_000 });
    let lines = "";
    for (const event of page.events) lines += format === "csv" ? csvOf(event) : `${JSON.stringify(event)}\n`;
    if (lines) yield lines;
    cursor = page.nextCursor ?? undefined;
  } while (cursor);
}
