import type { Database } from "@/lib/adapters/db/database";
import { changesOfResources } from "@/lib/adapters/db/queries/posture/changes-of-resources";
import { type KnownResource, resourceById } from "@/lib/adapters/db/queries/posture/resource-by-id";
import { resourcesNamed } from "@/lib/adapters/db/queries/posture/resources-named";
import { resourcesNaming } from "@/lib/adapters/db/queries/posture/resources-naming";
import type { ResponseOf } from "@/lib/contract/endpoint";
import type { endpoints } from "@/lib/contract/endpoints/resources";
import { isObject } from "@/lib/domain/cloudtrail/record";
import { redact } from "@/lib/domain/cloudtrail/redact";
import { Problem } from "@/lib/domain/errors/problem";
import { namesOfResource } from "@/lib/domain/posture/causes";
import { nameOf } from "@/lib/domain/posture/check";
import { policiesIn } from "@/lib/domain/posture/policy/policies-in";
import { memberWords, mentionsIn } from "@/lib/domain/posture/relations";
import type { AccountScope } from "@/lib/domain/scope/account-scope";

export type ResourceAnswer = ResponseOf<typeof endpoints.getResource>;
type Relation = ResponseOf<typeof endpoints.resourceRelations>["relations"][number];

const mostChanges = 200;
const mostNaming = 50;

function noSuchResource(id: string): Problem {
  return new Problem(
    "not-found",
    `The inventory has no resource ${id} among the accounts that you may see.`,
    {
      next: "It may be gone: look for it in the timeline, or collect its account again.",
    },
  );
}

/** The resource of an ARN or id. @throws Problem not-found when the scope's newest inventory does not hold it */
export async function knownResource(db: Database, scope: AccountScope, id: string): Promise<KnownResource> {
  const found = await resourceById(db.pool, scope, id);
  if (found) return found;
  throw noSuchResource(id);
}

function configOf(found: KnownResource | undefined): Record<string, unknown> | null {
  const config = redact(found?.config);
  return isObject(config) ? config : null;
}

/**
 * One resource as the newest inventory has it, with its policies and its history; one that is gone, by its history.
 * @throws Problem not-found when neither the inventory nor its history knows it
 */
export async function resource(db: Database, scope: AccountScope, id: string): Promise<ResourceAnswer> {
  const found = await resourceById(db.pool, scope, id);
  const changes = await changesOfResources(db.pool, scope, [found?.id ?? id], mostChanges);
  const last = found ?? changes[0];
  if (!last) throw noSuchResource(id);
  const config = configOf(found);
  return {
    id: found?.id ?? id,
    type: last.type,
    name: last.name || nameOf(id),
    account: last.account,
    region: last.region,
    present: found !== undefined,
    asOf: (found ? found.seenAt : changes[0]?.at)?.toISOString() ?? null,
    tags: found?.tags ?? null,
    config,
    policies: policiesIn(config).map(({ name, statements }) => ({ name, statements: [...statements] })),
    history: changes.map(({ at, change, differences }) => ({ at: at.toISOString(), change, differences })),
  };
}

/** What a resource names and what names it. @throws Problem not-found as `knownResource` */
export async function relationsOf(
  db: Database,
  scope: AccountScope,
  asked: string,
): Promise<{ relations: Relation[] }> {
  const { id, config } = await knownResource(db, scope, asked);
  const own = namesOfResource(id);
  const mentions = mentionsIn(config, own);
  const [named, naming] = await Promise.all([
    resourcesNamed(
      db.pool,
      scope,
      mentions.map(({ name }) => name),
    ),
    resourcesNaming(db.pool, scope, own, mostNaming),
  ]);
  const outwards = mentions.map(({ name, member }): Relation => {
    const known = named.find((one) => one.id === name || one.id.endsWith(`/${name}`));
    const { type, account } = known ?? { type: null, account: null };
    return {
      id: known?.id ?? name,
      name: known?.name ?? nameOf(name),
      type,
      account,
      direction: "names",
      as: memberWords(member),
    };
  });
  const inwards = naming.map(({ config: theirs, ...one }): Relation => {
    const mention = mentionsIn(theirs, []).find(({ name }) => own.includes(name));
    return { ...one, direction: "named-by", as: memberWords(mention?.member ?? "configuration") };
  });
  return { relations: [...outwards.filter(({ id: to }) => to !== id), ...inwards] };
}
