import type { Database } from "@/lib/adapters/db/database";
import type { AccountScope } from "@/lib/domain/scope/account-scope";
import { rowColumns, type StoredEvent, toEventRow } from "./row";
import type { EventRow } from "./types";
import { scopeCondition } from "./where";

export type FoundEvent = { event: EventRow; userAgent: string | null; objectId: number; position: number };

/** One event by its id, if it lies within the scope. */
export async function eventById(db: Database, scope: AccountScope, id: string): Promise<FoundEvent | null> {
  const values: unknown[] = [id];
  const within = scopeCondition(scope, (value) => `$${values.push(value)}`);
  const { rows } = await db.pool.query<
    StoredEvent & { user_agent: string | null; object_id: number; position: number }
  >(
    `SELECT ${rowColumns}, user_agent, object_id, position FROM cache.event
     WHERE ${["event_id = $1::uuid", ...within].join(" AND ")} LIMIT 1`,
    values,
  );
  const [row] = rows;
  return row
    ? { event: toEventRow(row), userAgent: row.user_agent, objectId: row.object_id, position: row.position }
    : null;
}

/** Up to `each` events of the same session before and after an event, oldest first, without the event itself. */
export async function eventsAround(
  db: Database,
  scope: AccountScope,
  event: EventRow,
  each: number,
): Promise<EventRow[]> {
  if (!event.session) return [];
  const side = async (direction: "before" | "after") => {
    const values: unknown[] = [event.session, event.time, event.id, each];
    const within = scopeCondition(scope, (value) => `$${values.push(value)}`);
    const [compare, order] = direction === "before" ? ["<", "DESC"] : [">", "ASC"];
    const { rows } = await db.pool.query<StoredEvent>(
      `SELECT ${rowColumns} FROM cache.event
       WHERE ${["session = $1", `(event_time, event_id) ${compare} ($2::timestamptz, $3::uuid)`, ...within].join(" AND ")}
       ORDER BY event_time ${order}, event_id ${order} LIMIT $4`,
      values,
    );
    return rows.map(toEventRow);
  };
  const [before, after] = await Promise.all([side("before"), side("after")]);
  return [...before.reverse(), ...after];
}

/** How many events share the session, the actor, the first resource. */
export async function countAlike(
  db: Database,
  scope: AccountScope,
  event: EventRow,
): Promise<{ session: number; actor: number; resource: number }> {
  const count = async (condition: string, value: unknown) => {
    const values: unknown[] = [value];
    const within = scopeCondition(scope, (one) => `$${values.push(one)}`);
    const { rows } = await db.pool.query<{ count: string }>(
      `SELECT count(*) AS count FROM cache.event WHERE ${[condition, ...within].join(" AND ")}`,
      values,
    );
    return Number(rows[0]?.count ?? 0);
  };
  const [resource] = event.resources;
  const [session, actor, resources] = await Promise.all([
    event.session ? count("session = $1", event.session) : 0,
    count("actor = $1", event.actor),
    resource ? count("resources @> ARRAY[$1]::text[]", resource) : 0,
  ]);
  return { session, actor, resource: resources };
}
