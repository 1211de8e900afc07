import { resourceHasEvents } from "@/lib/adapters/db/queries/search/resource-has-events";
import {
  type MatchingResource,
  resourcesMatching,
} from "@/lib/adapters/db/queries/search/resources-matching";
import { type Asked, type Hit, linkTo } from "@/lib/application/search/hit";

/**
 * Resources by ARN, id or name: their findings, who can reach them, what was done to them. One that is gone from
 * the inventory is still found by the events that name it.
 */
export async function resourceHits(asked: Asked): Promise<Hit[]> {
  if (asked.ip || asked.eventId || asked.accessKey || asked.account || asked.text.length < 2) return [];
  const { db, scope, text } = asked;
  const [named, found] = await Promise.all([
    asked.may("events:read") ? resourceHasEvents(db, scope, text) : false,
    resourcesMatching(db, scope, text, 6),
  ]);
  const inEvents = named ? [touching(text)] : [];
  return [...inEvents, ...found.flatMap((resource, index) => hitsOf(asked, resource, index < 2))];
}

function touching(resource: string): Hit {
  return {
    kind: "event",
    title: `Events that touched ${resource}`,
    detail: "Who did what to it, newest first",
    href: linkTo("/timeline", { resource }),
  };
}

/** The closest matches get their questions, too; the rest one line each. */
function hitsOf(asked: Asked, resource: MatchingResource, close: boolean): Hit[] {
  const { id, type, account, region, name } = resource;
  const hits: Hit[] = [];
  if (asked.may("posture:read")) {
    hits.push({
      kind: "resource",
      title: name,
      detail: `${type} in ${account}, ${region}`,
      href: linkTo("/findings", { resource: id }),
    });
  }
  if (close && asked.may("iam:read")) {
    hits.push({
      kind: "principal",
      title: `Who can reach ${name}`,
      detail: "Who can read, change or delete it",
      href: linkTo("/permissions", { mode: "who-can", resource: id }),
    });
  }
  if (close && asked.may("events:read")) hits.push({ ...touching(id), title: `Events that touched ${name}` });
  return hits;
}
