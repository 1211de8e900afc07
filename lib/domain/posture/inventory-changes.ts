import { canonical } from "@/lib/domain/json/canonical";
import { signsOfUse } from "./config-diff";
import { isKnownType } from "./resources/types";
import type { Gap, Resource } from "./snapshot/document";
import type { World } from "./world";

/** What became of the resources of one type. */
export type TypeChanges = { type: string; added: number; changed: number; removed: number };

export type InventoryChanges = {
  /** Types with a change, by name. */
  types: TypeChanges[];
  /** Things that were answered before and are not now. */
  newGaps: Gap[];
};

/** One resource as it is remembered for comparison: where it was, and a digest of what it was. */
type Remembered = { type: string; account: string; region: string; digest: string };

export type Remembering = {
  /** Makes a short text of a long one, the same for the same. */
  digest(text: string): string;
};

function keyOf({ account, type, id }: Pick<Resource, "account" | "type" | "id">): string {
  return `${account}|${type}|${id}`;
}

function gapKey({ account, region, operation, resource, reason }: Gap): string {
  return [account, region, operation, resource ?? "", reason].join("|");
}

/** The text of what counts: signs of use change whenever a thing is used, and the order of lists means nothing. */
function substance(value: unknown): unknown {
  if (Array.isArray(value)) {
    return value.map(substance).sort((a, b) => (canonical(a) < canonical(b) ? -1 : 1));
  }
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, inner]) =>
      signsOfUse.has(name) ? [] : [[name, substance(inner)] as const],
    ),
  );
}

/**
 * Compares an inventory with the one before, resource by resource as they come, so that neither needs to be held whole.
 * `before` gets every resource and gap of the older one, then `now` those of the newer, then `changes` answers.
 */
export class InventoryComparison {
  private readonly known = new Map<string, Remembered>();
  private readonly knownGaps = new Set<string>();
  private readonly counts = new Map<string, TypeChanges>();
  private readonly newGaps: Gap[] = [];

  constructor(private readonly remembering: Remembering) {}

  before(resource: Resource): void {
    const { type, account, region } = resource;
    this.known.set(keyOf(resource), { type, account, region, digest: this.digestOf(resource) });
  }

  gapBefore(gap: Gap): void {
    this.knownGaps.add(gapKey(gap));
  }

  now(resource: Resource): void {
    const key = keyOf(resource);
    const known = this.known.get(key);
    if (!known) this.countOf(resource.type).added += 1;
    else if (known.digest !== this.digestOf(resource)) this.countOf(resource.type).changed += 1;
    this.known.delete(key);
  }

  gapNow(gap: Gap): void {
    if (!this.knownGaps.has(gapKey(gap))) this.newGaps.push(gap);
  }

  /** @param world of the newer inventory: what it could not list is not said to be gone */
  changes(world: Pick<World, "unlisted" | "accounts">): InventoryChanges {
    for (const { type, account, region } of this.known.values()) {
      const asked = world.accounts.includes(account) && isKnownType(type);
      if (asked && world.unlisted(type, account, region) === undefined) this.countOf(type).removed += 1;
    }
    const types = [...this.counts.values()].sort((a, b) => (a.type < b.type ? -1 : 1));
    return { types, newGaps: this.newGaps };
  }

  private digestOf({ config, tags }: Resource): string {
    return this.remembering.digest(canonical({ config: substance(config), tags: tags ?? {} }));
  }

  private countOf(type: string): TypeChanges {
    const counted = this.counts.get(type) ?? { type, added: 0, changed: 0, removed: 0 };
    this.counts.set(type, counted);
    return counted;
  }
}

/** In one line: "3 resources added, 1 changed, 0 removed; 2 new gaps". */
export function changesSentence({ types, newGaps }: InventoryChanges): string {
  const sum = (member: "added" | "changed" | "removed") =>
    types.reduce((total, counted) => total + counted[member], 0);
  const gaps = newGaps.length === 1 ? "1 new gap" : `${newGaps.length} new gaps`;
  return `${sum("added")} added, ${sum("changed")} changed, ${sum("removed")} removed; ${gaps}`;
}
