import type { EventDraft } from "@/lib/domain/cloudtrail/row";
import { refusalPattern, usesOf } from "./uses";

/** A call that was seen to be let through, on one resource, and how often. */
export type ObservedCall = { action: string; resource: string; count: number };

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
    for (const { action, resource } of uses) this.count(action, resource, times);
  }

  private count(action: string, resource: string, times: number): void {
    const key = `${action} ${resource}`;
    const known = this.calls.get(key);
    if (known) known.count += times;
    else this.calls.set(key, { action, resource, count: times });
  }

  observed(): ObservedCall[] {
    return [...this.calls.values()].sort((a, b) =>
      a.action === b.action ? (a.resource < b.resource ? -1 : 1) : a.action < b.action ? -1 : 1,
    );
  }
}
