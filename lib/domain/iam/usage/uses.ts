import { actionOfEvent } from "./action-of-event";
import { arnOfResource } from "./resource-arn";

/** Equal calls of the timeline, counted: who called what on which resources, and whether a permission stopped it. */
export type Calls = {
  actor: string;
  /** The human behind them, where the trail says so. */
  person: string | null;
  account: string;
  region: string;
  source: string;
  name: string;
  resources: readonly string[];
  readOnly: boolean | null;
  refused: boolean;
  count: number;
  /** ISO 8601, UTC. */
  last: string;
};

/** One permission that calls needed, on one resource. */
export type Use = { action: string; resource: string };

/** Errors that say that a permission stopped the call; other failed calls had been let through. */
export const refusalPattern = "AccessDenied|UnauthorizedOperation|NotAuthorized|AuthFailure|Forbidden";

/** Actions whose resource is the object, and not the bucket that the record names as well. */
const onObjects = /^s3:(Get|Put|Delete|Restore|Abort)Object/;

type Called = Pick<Calls, "source" | "name" | "resources" | "readOnly"> & {
  region?: string;
  account?: string;
};

function resourcesFor(
  action: string,
  { source, resources, region = "", account = "" }: Called,
): readonly string[] {
  const service = action.slice(0, action.indexOf(":"));
  const place = region && account ? { source, region, account } : null;
  const arns = resources.flatMap((one) => (place ? (arnOfResource(one, place) ?? []) : one));
  const own = arns.filter((one) => one.startsWith("arn:") && one.split(":")[2] === service);
  const chosen = onObjects.test(action)
    ? own.filter((one) => one.includes("/"))
    : service === "s3"
      ? own.filter((one) => !one.includes("/"))
      : own;
  return chosen.length > 0 ? [...new Set(chosen)] : ["*"];
}

/** A call that hands a role to a service needs iam:PassRole on it, which CloudTrail does not record by itself. */
function passedRoles({ source, readOnly, resources }: Called): string[] {
  if (source === "iam" || source === "sts" || readOnly === true) return [];
  return resources.filter((one) => /^arn:[^:]+:iam::\d{12}:role\//.test(one));
}

/**
 * The permissions that a recorded call needed; null when none of IAM's lets it through (sign-ins). With region and
 * account, names are resolved to ARNs. A call that names no resource of its service needs the permission on `*`.
 */
export function usesOf(called: Called): Use[] | null {
  const action = actionOfEvent(called.source, called.name);
  if (action === null) return null;
  return [
    ...resourcesFor(action, called).map((resource) => ({ action, resource })),
    ...passedRoles(called).map((resource) => ({ action: "iam:PassRole", resource })),
  ];
}
