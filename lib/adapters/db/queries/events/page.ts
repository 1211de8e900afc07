import type { Database } from "@/lib/adapters/db/database";
import type { AccountScope } from "@/lib/domain/scope/account-scope";
import { readCursor, writeCursor } from "./cursor";
import { rowColumns, type StoredEvent, toEventRow } from "./row";
import type { EventRow } from "./types";
import { type EventQuery, eventWhere } from "./where";

export type EventPage = { events: EventRow[]; nextCursor: string | null };

/** Events newest first, after a cursor: by key and not by offset, so that a late page costs what the first one does. */
export async function eventPage(
  db: Database,
  scope: AccountScope,
  query: EventQuery,
  { cursor, limit }: { cursor?: string; limit: number },
): Promise<EventPage> {
  const { sql, values } = eventWhere(scope, query);
  const place = cursor === undefined ? undefined : readCursor(cursor);
  const parameters = place ? [...values, place.time, place.id] : values;
  const after = place
    ? `AND (event_time, event_id) < ($${values.length + 1}::timestamptz, $${values.length + 2}::uuid)`
    : "";
  const { rows } = await db.pool.query<StoredEvent>(
    `SELECT ${rowColumns} FROM cache.event
     WHERE ${sql} ${after}
     ORDER BY event_time DESC, event_id DESC LIMIT $${parameters.length + 1}`,
    [...parameters, limit + 1],
  );
  const events = rows.slice(0, limit).map(toEventRow);
  const last = events.at(-1);
  return { events, nextCursor: rows.length > limit && last ? writeCursor(last) : null };
}
