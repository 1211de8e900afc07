import type { ConfigOf, ResourceType } from "@/lib/domain/posture/resources/types";
import type { Resource } from "@/lib/domain/posture/snapshot/document";
import { day as dayLength, type Story } from "../calendar";
import { type AccountName, accountIds } from "../organisation/accounts";

/** The moment a snapshot is taken: what has happened by then decides what it shows. */
export type Day = {
  /** ms UTC. */
  at: number;
  /** The same as ISO 8601. */
  iso: string;
  /** 1 for the first of the thirty days, 30 for the newest. */
  number: number;
  story: Story;
};

/** The snapshot day at an instant, for data that ends at `end`. */
export function dayAt(at: number, end: number, story: Story): Day {
  return { at, iso: new Date(at).toISOString(), number: 30 - Math.round((end - at) / dayLength), story };
}

/** True from the moment on. */
export function since(day: Day, moment: number): boolean {
  return day.at >= moment;
}

/** ISO 8601 of some days before the snapshot. */
export function daysBefore(day: Day, days: number): string {
  return new Date(day.at - days * dayLength).toISOString();
}

/** One resource of the inventory; its config is held to the type's shape. */
export function resource<T extends ResourceType>(
  type: T,
  place: { account: AccountName; region: string },
  id: string,
  name: string,
  config: ConfigOf<T>,
  tags?: Record<string, string>,
): Resource {
  return { type, account: accountIds[place.account], region: place.region, id, name, tags, config };
}
