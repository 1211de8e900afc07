import type { EventDraft } from "@/lib/domain/cloudtrail/row";
import { actionOfEvent } from "./action-of-event";

/** A call that was seen to be let through, on one resource, and how often. */
export type ObservedCall = { action: string; resource: string; count: number };

type Seen = Pick<EventDraft, "source" | "name" | "error" | "resources" | "readOnly">;

/** Calls that AWS let through may still have failed for another reason; these ones were stopped by a permission. */
const refused = /AccessDenied|UnauthorizedOperation|NotAuthorized|AuthFailure|Forbidden/i;

/** Actions whose resource is the object, and not the bucket that the record names as well. */
const onObjects = /^s3:(Get|Put|Delete|Restore|Abort)Object/;

function resourcesFor(action: string, resources: readonly string[]): string[] {
  const service = action.slice(0, action.indexOf(":"));
  const own = resources.filter((one) => one.startsWith("arn:") && one.split(":")[2] === service);
  const chosen = onObjects.test(action)
    ? own.filter((one) => one.includes("/"))
    : service === "s3"
      ? own.filter((one) => !one.includes("/"))
      : own;
  return chosen.length > 0 ? chosen : ["*"];
}

/** A call that hands a role to a service needs iam:PassRole on it, which CloudTrail does not record by itself. */
function passedRoles({ source, readOnly, resources }: Seen): string[] {
  if (source === "iam" || source === "sts" || readOnly === true) return [];
  return resources.filter((one) => /^arn:[^:]+:iam::\d{12}:role\//.test(one));
}

/** Gathers what one principal did into calls with counts; adds each event as it comes. */
export class Observation {
  private readonly calls = new Map<string, ObservedCall>();
  /** Events that were let through, and those that were refused or need no permission. */
  readonly events = { counted: 0, refused: 0, withoutAction: 0 };

  add(event: Seen): void {
    const action = actionOfEvent(event.source, event.name);
    if (action === null) {
      this.events.withoutAction += 1;
      return;
    }
    if (event.error !== null && refused.test(event.error)) {
      this.events.refused += 1;
      return;
    }
    this.events.counted += 1;
    for (const resource of resourcesFor(action, event.resources)) this.count(action, resource);
    for (const role of passedRoles(event)) this.count("iam:PassRole", role);
  }

  private count(action: string, resource: string): void {
    const key = `${action} ${resource}`;
    const known = this.calls.get(key);
    if (known) known.count += 1;
    else this.calls.set(key, { action, resource, count: 1 });
  }

  observed(): ObservedCall[] {
    return [...this.calls.values()].sort((a, b) =>
      a.action === b.action ? (a.resource < b.resource ? -1 : 1) : a.action < b.action ? -1 : 1,
    );
  }
}
