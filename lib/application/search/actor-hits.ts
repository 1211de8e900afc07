import { actorsSeenLately } from "@/lib/adapters/db/queries/search/actors-seen-lately";
import { principalsMatching } from "@/lib/adapters/db/queries/search/principals-matching";
import { type Asked, type Hit, linkTo } from "@/lib/application/search/hit";

/** People and roles by name: what they did. Those of the inventory, and those seen in the newest events. */
export async function actorHits(asked: Asked): Promise<Hit[]> {
  if (!asked.may("events:read") || asked.ip || asked.eventId || asked.accessKey || asked.resourceId)
    return [];
  if (asked.account || asked.text.length < 2) return [];
  const [seen, known] = await Promise.all([
    actorsSeenLately(asked.db, asked.scope, asked.text, 6),
    principalsMatching(asked.db, asked.scope, asked.text, 4),
  ]);
  const text = asked.text.toLowerCase();
  const people = seen.map(({ actor, name, person, last }): Hit => {
    const byPerson = person?.toLowerCase().includes(text);
    return {
      kind: "person",
      title: person && person !== name ? `${person} via ${name}` : name,
      detail: `Everything they did; last seen ${last.toISOString()}`,
      href: linkTo("/timeline", byPerson && person ? { person } : { actor }),
    };
  });
  const others = known.map(
    ({ arn, name, account }): Hit => ({
      kind: "person",
      title: name,
      detail: `Everything done as ${name} in ${account}`,
      href: linkTo("/timeline", { actor: arn }),
    }),
  );
  return [...people, ...others];
}
