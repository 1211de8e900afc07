import { eventById } from "@/lib/adapters/db/queries/search/event-by-id";
import { eventNamesMatching } from "@/lib/adapters/db/queries/search/event-names-matching";
import { newestEventOfSession } from "@/lib/adapters/db/queries/search/newest-event-of-session";
import { type Asked, type Hit, linkTo } from "@/lib/application/search/hit";

/** The event of an id, the calls from an address or with an access key, and API calls by name. */
export async function eventHits(asked: Asked): Promise<Hit[]> {
  if (!asked.may("events:read")) return [];
  if (asked.eventId) return byId(asked, asked.eventId);
  if (asked.ip) return byAddress(asked.ip);
  if (asked.accessKey) return byAccessKey(asked, asked.accessKey);
  if (asked.arn || asked.account || asked.resourceId || asked.text.length < 3) return [];
  const names = await eventNamesMatching(asked.db, asked.scope, asked.text, 4);
  return names.map(({ name, source, total }) => ({
    kind: "event",
    title: name,
    detail: `${source}, ${total} ${total === 1 ? "call" : "calls"}`,
    href: linkTo("/timeline", { name }),
  }));
}

async function byId({ db, scope }: Asked, id: string): Promise<Hit[]> {
  const event = await eventById(db, scope, id);
  if (!event) return [];
  return [
    {
      kind: "event",
      title: `${event.name} by ${event.actorName}`,
      detail: `${event.time.toISOString()} in ${event.account}`,
      href: linkTo("/timeline", { event: event.id }),
    },
  ];
}

function byAddress(ip: string): Hit[] {
  return [
    { kind: "ip", title: ip, detail: "Everything from this address", href: linkTo("/timeline", { ip }) },
  ];
}

async function byAccessKey({ db, scope }: Asked, session: string): Promise<Hit[]> {
  const use = await newestEventOfSession(db, scope, session);
  if (!use) return [];
  return [
    {
      kind: "principal",
      title: session,
      detail: `Access key of ${use.actorName}, last used ${use.time.toISOString()}`,
      href: linkTo("/timeline", { session }),
    },
    {
      kind: "person",
      title: use.actorName,
      detail: "Everything this actor did",
      href: linkTo("/timeline", { actor: use.actor }),
    },
  ];
}
