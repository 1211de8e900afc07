import type { Database } from "@/lib/adapters/db/database";
import { countAlike, eventById, eventsAround } from "@/lib/adapters/db/queries/events/one-event";
import { readRecord } from "@/lib/adapters/lake/folder/read-record";
import { isObject } from "@/lib/domain/cloudtrail/record";
import { redact } from "@/lib/domain/cloudtrail/redact";
import { Problem } from "@/lib/domain/errors/problem";
import type { AccountScope } from "@/lib/domain/scope/account-scope";

/** Events of the same session to show on either side. */
const around = 10;
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/**
 * One event with what stands around it and, for people who may read it, the raw record with its secrets withheld.
 * @throws Problem `not-found` when there is no such event in the accounts the person may see
 */
export async function eventDetail(
  db: Database,
  scope: AccountScope,
  id: string,
  options: { lakeFolder: string; raw: boolean },
) {
  const found = uuid.test(id) ? await eventById(db, scope, id) : null;
  if (!found)
    throw new Problem("not-found", "There is no such event in the accounts you can see.", {
      next: "It may have left the cache, or its id may be cut.",
    });
  const object = await db.prisma.lakeObject.findUnique({
    where: { id: found.objectId },
    include: { source: true },
  });
  const [near, counts] = await Promise.all([
    eventsAround(db, scope, found.event, around),
    countAlike(db, scope, found.event),
  ]);
  const raw =
    object && options.raw ? await readRecord(options.lakeFolder, object.path, found.position) : undefined;
  const record = raw && "record" in raw ? redact(raw.record) : null;
  const missing =
    raw && "missing" in raw ? raw.missing : options.raw ? null : "Your role does not include raw records.";
  return {
    event: found.event,
    userAgent: found.userAgent,
    record: isObject(record) ? record : null,
    recordMissing: missing,
    object: { path: object?.path ?? "", position: found.position, source: object?.source.name ?? "" },
    around: near,
    counts,
  };
}
