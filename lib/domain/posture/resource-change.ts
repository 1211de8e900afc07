import { configDifferences, type Difference } from "./config-diff";
import { isKnownType, serviceOf } from "./resources/types";
import type { World } from "./world";

/** A resource with its configuration before and after; null where it was not there. */
export type Sighting = {
  id: string;
  type: string;
  account: string;
  region: string;
  name: string;
  before: Record<string, unknown> | null;
  after: Record<string, unknown> | null;
  tagsBefore: Record<string, string> | null;
  tagsAfter: Record<string, string> | null;
};

export type ResourceChange = {
  account: string;
  region: string;
  type: string;
  resource: string;
  name: string;
  change: "added" | "changed" | "removed";
  differences: Difference[];
};

/** Whether anything of a service was in an account's inventory before. */
type Seen = (account: string, service: string) => boolean;

function changeOf(one: Sighting, world: World, seenBefore: Seen): ResourceChange["change"] | undefined {
  if (one.before && one.after) return "changed";
  if (one.after) return seenBefore(one.account, serviceOf(one.type)) ? "added" : undefined;
  if (!isKnownType(one.type)) return undefined;
  const asked = one.region === "global" || world.regions.includes(one.region);
  return asked && world.unlisted(one.type, one.account, one.region) === undefined ? "removed" : undefined;
}

/**
 * What a snapshot changed in the inventory. The first look at a service adds nothing, since what was there before is not
 * known; what a snapshot could not list is not said to be gone.
 */
export function resourceChanges(
  sightings: readonly Sighting[],
  world: World,
  seenBefore: Seen,
): ResourceChange[] {
  return sightings.flatMap((one): ResourceChange[] => {
    const change = changeOf(one, world, seenBefore);
    if (!change) return [];
    const differences =
      change === "changed"
        ? [
            ...configDifferences(one.before, one.after),
            ...configDifferences({ Tags: one.tagsBefore ?? {} }, { Tags: one.tagsAfter ?? {} }),
          ]
        : [];
    if (change === "changed" && differences.length === 0) return [];
    const { account, region, type, id, name } = one;
    return [{ account, region, type, resource: id, name, change, differences }];
  });
}
