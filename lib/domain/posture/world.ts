import type { ZodError } from "zod";
import { fitsOf } from "@/lib/domain/schema/fits";
import type { Activity } from "./activity/activity";
import { ResourceIndex } from "./resource-index";
import {
  type ConfigOf,
  isKnownType,
  type ResourceType,
  resourceDefinitions,
  serviceOf,
} from "./resources/types";
import type { Gap, Resource, Snapshot } from "./snapshot/document";
import { NotSeen } from "./verdict";

export type Typed<T extends ResourceType> = Omit<Resource, "config" | "type"> & {
  type: T;
  config: ConfigOf<T>;
};

/** A resource whose config does not fit its type: where in its file, and what was expected there. */
export type Malformed = { resource: Resource; where: string; expected: string };

/** A snapshot, indexed once: what checks ask. Every lookup is a map lookup. */
export type World = {
  /** The instant of judgement, for ages. */
  now: Date;
  accounts: readonly string[];
  regions: readonly string[];
  malformed: readonly Malformed[];
  /** What people and attackers did, where the timeline was asked; checks take it through `activityOf`. */
  activity: Activity | undefined;
  /** Resources of a type; in one account, and in one region of it, when given. */
  of<T extends ResourceType>(type: T, account?: string, region?: string): readonly Typed<T>[];
  /** The same, for a judgement that must not miss one. @throws NotSeen where the listing is incomplete. */
  all<T extends ResourceType>(type: T, account: string, region?: string): readonly Typed<T>[];
  byId<T extends ResourceType>(type: T, id: string): Typed<T> | undefined;
  /** Resources of a type whose config member is the value, or a list with it; indexed when first asked. */
  having<T extends ResourceType>(
    type: T,
    member: keyof ConfigOf<T> & string,
    value: string,
  ): readonly Typed<T>[];
  /** True when AWS says that the region is switched off in the account: nothing can be there. */
  switchedOff(account: string, region: string): boolean;
  /** Why an operation has no answer, for one resource or for the whole place; undefined when no gap says so. */
  gap(operation: string, account: string, region: string, resource?: string): Gap | undefined;
  /** The gap of the call that lists this type in this place. */
  listingGap(type: ResourceType, account: string, region: string): Gap | undefined;
  /** Why things of this type may exist unseen in the place; undefined when the listing is complete. */
  unlisted(type: ResourceType, account: string, region?: string): string | undefined;
};

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const known = map.get(key);
  if (known) known.push(value);
  else map.set(key, [value]);
}

/** A gap in words: `s3:GetBucketPolicy was denied: AccessDenied…`. */
export function gapSentence(gap: Gap): string {
  const what: Record<Gap["reason"], string> = {
    denied: "was denied; grant it to the role that collects",
    throttled: "was throttled for too long",
    unsupported: "is not offered here",
    vanished: "found the resource gone",
    "region-off": "could not be asked, since the region is switched off",
    deadline: "took too long",
    error: "failed",
  };
  return `${gap.operation} ${what[gap.reason]} (${gap.message})`;
}

function misfit(resource: Resource, place: string, error: ZodError | undefined): Malformed {
  const issue = error?.issues[0];
  const path = (issue?.path ?? []).map(String).join(".");
  return {
    resource,
    where: `${place}.config.${path}`,
    expected: (issue?.message ?? "invalid").replace(/^Invalid input: /, ""),
  };
}

/** Services looked at per account: as the document says, else those that have a resource or a gap there. */
function coveredServices(snapshot: Snapshot): (service: string, account: string) => boolean {
  if (snapshot.services) {
    const named = new Set(snapshot.services);
    return (service) => named.has(service);
  }
  const seen = new Set<string>();
  for (const resource of snapshot.resources) seen.add(`${resource.account}|${serviceOf(resource.type)}`);
  for (const gap of snapshot.gaps) seen.add(`${gap.account}|${gap.service}`);
  return (service, account) => seen.has(`${account}|${service}`);
}

/** The call without which nothing in an account is seen. */
const enterAccount = "sts:AssumeRole";
/** The call that says which regions are switched on. */
const listRegions = "account:ListRegions";

function indexGaps(gaps: readonly Gap[]) {
  const about = new Map<string, Gap>();
  const listings = new Map<string, Gap[]>();
  for (const gap of gaps) {
    about.set(`${gap.operation}|${gap.account}|${gap.resource ?? gap.region}`, gap);
    if (gap.resource === undefined) push(listings, `${gap.operation}|${gap.account}`, gap);
  }
  return { about, listings };
}

/** Resources by the values of one member of their config. */
function indexMember(resources: readonly Resource[], member: string): Map<string, Resource[]> {
  const index = new Map<string, Resource[]>();
  for (const resource of resources) {
    const value = resource.config[member];
    for (const one of Array.isArray(value) ? value : [value]) {
      if (typeof one === "string") push(index, one, resource);
    }
  }
  return index;
}

/**
 * Indexes a snapshot in one pass. `now` is the instant against which ages are measured, `placeOf` says where a resource
 * stands in its file, and `activity` tells what happened in the time before it.
 */
export function buildWorld(
  snapshot: Snapshot,
  now: Date,
  placeOf: (index: number) => string = (index) => `resources.${index}`,
  activity?: Activity,
): World {
  const resources = new ResourceIndex();
  const malformed: Malformed[] = [];
  for (const [index, resource] of snapshot.resources.entries()) {
    const { type } = resource;
    if (!isKnownType(type)) continue;
    const shape = resourceDefinitions[type].config;
    if (!fitsOf(shape)(resource.config)) {
      malformed.push(misfit(resource, placeOf(index), shape.safeParse(resource.config).error));
      continue;
    }
    resources.add(resource);
  }
  const { about, listings } = indexGaps(snapshot.gaps);
  const covered = coveredServices(snapshot);
  const members = new Map<string, Map<string, Resource[]>>();
  const listingGaps = (type: ResourceType, account: string): readonly Gap[] => {
    if (listings.size === 0) return [];
    // A service that was not read at all has one gap, `s3:*`.
    return [...resourceDefinitions[type].listedBy, enterAccount, `${serviceOf(type)}:*`].flatMap(
      (one) => listings.get(`${one}|${account}`) ?? [],
    );
  };
  const world: World = {
    now,
    accounts: snapshot.accounts.map((account) => account.id),
    regions: snapshot.regions.filter((region) => region !== "global"),
    malformed,
    activity,
    of<T extends ResourceType>(type: T, account?: string, region?: string) {
      return resources.of(type, account, region) as unknown as readonly Typed<T>[];
    },
    all(type, account, region) {
      const unlisted = world.unlisted(type, account, region);
      if (unlisted !== undefined) throw new NotSeen(unlisted);
      return world.of(type, account, region);
    },
    byId<T extends ResourceType>(type: T, id: string) {
      return resources.byId(type, id) as unknown as Typed<T> | undefined;
    },
    having<T extends ResourceType>(type: T, member: keyof ConfigOf<T> & string, value: string) {
      const key = `${type}|${member}`;
      const index = members.get(key) ?? indexMember(resources.of(type), member);
      members.set(key, index);
      return (index.get(value) ?? []) as unknown as readonly Typed<T>[];
    },
    switchedOff: (account, region) =>
      about.get(`${listRegions}|${account}|${region}`)?.reason === "region-off",
    gap(operation, account, region, resource) {
      const own = resource === undefined ? undefined : about.get(`${operation}|${account}|${resource}`);
      return own ?? about.get(`${operation}|${account}|${region}`);
    },
    listingGap: (type, account, region) => listingGaps(type, account).find((gap) => gap.region === region),
    unlisted(type, account, region) {
      const gap = listingGaps(type, account).find(
        (one) => region === undefined || one.region === region || one.region === "global",
      );
      if (gap) return gapSentence(gap);
      const service = serviceOf(type);
      return covered(service, account) ? undefined : `${service} was not looked at in this account`;
    },
  };
  return world;
}
