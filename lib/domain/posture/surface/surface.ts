import type { ResourceType } from "../resources/types";
import { severityRank } from "../severity";
import { NotCollected, NotSeen } from "../verdict";
import { gapSentence, type Typed, type World } from "../world";
import { doors } from "./doors.generated";
import { type Door, type Exposure, exposureStatuses, type Seen } from "./exposure";

export type { Exposure } from "./exposure";

const every: readonly Door[] = doors.flat();

/** The types of resource that may face the internet themselves. */
export const doorTypes: readonly ResourceType[] = [...new Set(every.map(({ type }) => type))];

function unknown(resource: Typed<ResourceType>, why: string): Seen {
  return {
    vpc: null,
    subnets: [],
    kind: "endpoint",
    status: "not_assessed",
    severity: "medium",
    says: `Nobody can say whether the internet reaches it: ${why}`,
    at: resource.name,
    openings: [],
    path: [],
    protections: [],
    missing: [why],
  };
}

/** A door that lacks something to judge by answers "not assessed", never "closed". */
function look(door: Door, resource: Typed<ResourceType>, world: World): Seen | null {
  try {
    return door.look(resource, world);
  } catch (error) {
    if (error instanceof NotSeen) return unknown(resource, error.message);
    if (!(error instanceof NotCollected)) throw error;
    const gap = world.gap(error.operation, resource.account, resource.region, resource.id);
    return unknown(resource, gap ? gapSentence(gap) : `the snapshot holds no answer of ${error.operation}`);
  }
}

/** Order of a list: what is reachable before what nobody knows, the gravest first. */
export function byGravity(a: Exposure, b: Exposure): number {
  return (
    exposureStatuses.indexOf(a.status) - exposureStatuses.indexOf(b.status) ||
    severityRank[b.severity] - severityRank[a.severity] ||
    (a.resource < b.resource ? -1 : 1)
  );
}

/** Everything that the internet reaches, or of which nobody can say: the gravest first, what is not assessed after it. */
export function attackSurface(world: World): Exposure[] {
  const found = every.flatMap((door) =>
    world.of(door.type).flatMap((resource): Exposure[] => {
      const seen = look(door, resource, world);
      if (!seen) return [];
      const { id, type, name, account, region } = resource;
      return [{ resource: id, type, name, account, region, ...seen }];
    }),
  );
  return found.sort(byGravity);
}

/** Places where a whole listing of such things failed: what is there, nobody has seen. */
export function unseenPlaces(world: World): string[] {
  const said = doorTypes.flatMap((type) =>
    world.accounts.flatMap((account) => {
      const why = world.unlisted(type, account);
      return why ? [`${type} in ${account}: ${why}`] : [];
    }),
  );
  return [...new Set(said)];
}
