import type { Database } from "@/lib/adapters/db/database";
import { eventFacets } from "@/lib/adapters/db/queries/events/facets";
import { eventHistogram } from "@/lib/adapters/db/queries/events/histogram";
import { eventPage } from "@/lib/adapters/db/queries/events/page";
import { silentHours } from "@/lib/adapters/db/queries/events/silent-hours";
import { lastLoaded } from "@/lib/adapters/db/queries/events/span";
import type { EventQuery } from "@/lib/adapters/db/queries/events/where";
import type { AccountScope } from "@/lib/domain/scope/account-scope";
import { bucketSeconds } from "./bucket";
import { timelineRange } from "./range";

/** The filters as they arrive: the span may be open. `accounts` has been folded into the scope. */
export type Asked = Omit<EventQuery, "from" | "to"> & { from?: string; to?: string };

async function complete(db: Database, asked: Asked, now: Date): Promise<EventQuery> {
  return { ...asked, ...(await timelineRange(db, asked, now)) };
}

/** A page of the timeline with the age of what it was made of. */
export async function timelinePage(
  db: Database,
  scope: AccountScope,
  asked: Asked,
  paging: { cursor?: string; limit: number },
  now: Date,
) {
  const [page, loaded] = await Promise.all([
    eventPage(db, scope, await complete(db, asked, now), paging),
    lastLoaded(db),
  ]);
  return { ...page, freshness: { asOf: loaded?.toISOString() ?? null, source: "CloudTrail" } };
}

/** Totals and the most frequent values under the filters. */
export async function timelineFacets(
  db: Database,
  scope: AccountScope,
  asked: Asked,
  top: number,
  now: Date,
) {
  return eventFacets(db, scope, await complete(db, asked, now), top);
}

const plain = (values: string[] | undefined) =>
  (values ?? []).filter((value) => !value.startsWith("!") && !value.includes("*"));

/** Events over time under the filters, with the stretches in which nothing was delivered at all. */
export async function timelineHistogram(db: Database, scope: AccountScope, asked: Asked, now: Date) {
  const query = await complete(db, asked, now);
  const seconds = bucketSeconds(Date.parse(query.to) - Date.parse(query.from));
  const quiet = {
    from: query.from,
    to: query.to,
    accounts: plain(query.account),
    regions: [...plain(query.region), ...(query.regions ?? [])],
  };
  const [buckets, gaps] = await Promise.all([
    eventHistogram(db, scope, query, seconds),
    silentHours(db, scope, quiet),
  ]);
  return { bucketSeconds: seconds, from: query.from, to: query.to, buckets, gaps };
}
