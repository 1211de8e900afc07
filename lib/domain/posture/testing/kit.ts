import type { Activity } from "../activity/activity";
import type { Check } from "../check";
import { evaluate } from "../evaluate";
import type { Finding } from "../finding";
import type { ConfigOf, ResourceType } from "../resources/types";
import { serviceOf } from "../resources/types";
import type { Gap, Resource, Snapshot } from "../snapshot/document";
import { buildWorld } from "../world";

export const testNow = new Date("2026-03-01T12:00:00Z");
export const account = "111122223333";
const region = "eu-west-1";

type Options = { id?: string; region?: string; account?: string; name?: string };

/** A resource for tests, its id composed from type and name. */
export function resource<T extends ResourceType>(
  type: T,
  config: ConfigOf<T>,
  options: Options = {},
): Resource {
  const owner = options.account ?? account;
  const place = options.region ?? region;
  const name = options.name ?? "thing";
  const id = options.id ?? `arn:aws:${serviceOf(type)}:${place}:${owner}:${name}`;
  return { type, account: owner, region: place, id, name, config: config as Record<string, unknown> };
}

/** A gap about a denied operation, for the whole place or one resource. */
export function denied(
  operation: string,
  options: { region?: string; resource?: string; service?: string } = {},
): Gap {
  return {
    account,
    region: options.region ?? region,
    service: options.service ?? operation.slice(0, operation.indexOf(":")),
    operation,
    resource: options.resource,
    reason: "denied",
    message: "AccessDenied: not authorised",
  };
}

/** A snapshot of one account and one region that was asked for every service its resources or `services` name. */
export function snapshotOf(resources: Resource[], gaps: Gap[] = [], services: string[] = []): Snapshot {
  return {
    heptagonSnapshot: 2,
    takenAt: testNow.toISOString(),
    accounts: [{ id: account }],
    regions: [region],
    services: [...new Set([...resources.map((one) => serviceOf(one.type)), ...services])],
    resources,
    gaps,
  };
}

/** Findings of one check over the given resources. */
export function judged(
  check: Check,
  resources: Resource[],
  gaps: Gap[] = [],
  services: string[] = [],
): Finding[] {
  return evaluate(buildWorld(snapshotOf(resources, gaps, services), testNow), [check]);
}

/** Findings of one check over the given resources, with what the timeline told. */
export function judgedWith(
  check: Check,
  activity: Activity | undefined,
  resources: Resource[],
  services: string[] = [],
): Finding[] {
  const world = buildWorld(snapshotOf(resources, [], services), testNow, undefined, activity);
  return evaluate(world, [check]);
}

/** Statuses of one check over the given resources, in order: what most tests compare. */
export function statuses(
  check: Check,
  resources: Resource[],
  gaps: Gap[] = [],
  services: string[] = [],
): string[] {
  return judged(check, resources, gaps, services).map((finding) => finding.status);
}

/** An instant so many days before the tests' now. */
export function daysAgo(days: number): string {
  return new Date(testNow.getTime() - days * 86_400_000).toISOString();
}
