import type { EventDraft } from "@/lib/domain/cloudtrail/row";
import { refusalPattern, usesOf } from "./uses";

/** A call that was seen to be let through, on one resource, how often and, where known, in which regions. */
export type ObservedCall = { action: string; resource: string; count: number; regions?: string[] };

type Seen = Pick<EventDraft, "source" | "name" | "error" | "resources" | "readOnly"> &
  Partial<Pick<EventDraft, "region" | "account">>;

/** Calls that AWS let through may still have failed for another reason; these ones were stopped by a permission. */
const refused = new RegExp(refusalPattern, "i");

/** Gathers what one principal did into calls with counts; adds each event as it comes. */
export class Observation {
  private readonly calls = new Map<string, ObservedCall>();
  /** Events that were let through, and those that were refused or need no permission. */
  readonly events = { counted: 0, refused: 0, withoutAction: 0 };

  /** @param times how many equal events there were */
  add(event: Seen, times = 1): void {
    const uses = usesOf(event);
    if (uses === null) {
      this.events.withoutAction += times;
      return;
    }
    if (event.error !== null && refused.test(event.error)) {
      this.events.refused += times;
      return;
    }
    this.events.counted += times;
    for (const { action, resource } of uses) this.count({ action, resource, count: times }, event.region);
  }

  private count({ action, resource, count }: ObservedCall, region: string | undefined): void {
    const key = `${action} ${resource}`;
    const known = this.calls.get(key) ?? { action, resource, count: 0 };
    known.count += count;
    if (region && !known.regions?.includes(region)) known.regions = [...(known.regions ?? []), region].sort();
    this.calls.set(key, known);
  }

  observed(): ObservedCall[] {
    return [...this.calls.values()].sort((a, b) =>
      a.action === b.action ? (a.resource < b.resource ? -1 : 1) : a.action < b.action ? -1 : 1,
    );
  }
}
