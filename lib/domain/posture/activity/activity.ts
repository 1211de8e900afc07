import { NotSeen } from "../verdict";
import type { World } from "../world";
import type { DataKind } from "./data-calls";

const day = 86_400_000;

/** How far back activity looks, in days: who reads data does so at least once a quarter. */
export const activityDays = 90;
/** How far back attacks are looked for, in days: what is older than a week has been handled, or it is too late. */
export const threatDays = 7;

/** Something that happened several times, with one of its events as an example. */
export type Happening = {
  account: string;
  /** Events of the kind. */
  count: number;
  /** ISO 8601, UTC. */
  first: string;
  last: string;
  /** The id of the newest one. */
  eventId: string;
};

/** A person reading data directly: added up per person, role, call and resource. */
export type DataRead = Happening & {
  kind: DataKind;
  /** The human, or `root`. */
  person: string;
  /** The ARN of the role or user. */
  actor: string;
  actorName: string;
  actorKind: string;
  /** Service without `.amazonaws.com`, and the event's name. */
  source: string;
  name: string;
  /** As CloudTrail names it (a bucket for its objects); null where the event names none. */
  resource: string | null;
};

/** The root user doing something. */
export type RootUse = Happening & { source: string; name: string };

/** On how many days of the window a person worked in a role. */
export type RoleUse = { account: string; person: string; actor: string; days: number };

/** Many different calls by one actor within a window. */
export type Burst = Happening & {
  actor: string;
  actorName: string;
  person: string | null;
  /** Different calls, as `service:Event`, sorted; at most fifty. */
  calls: string[];
  /** How many different calls there were. */
  distinct: number;
};

/** What people and attackers did, as far as the timeline tells: an argument of the judgement, not a part of the snapshot. */
export type Activity = {
  from: Date;
  to: Date;
  /** The accounts with events in the window, and the first of each. */
  heard: ReadonlyMap<string, Date>;
  dataReads: readonly DataRead[];
  rootUses: readonly RootUse[];
  /** Of the people and roles in `dataReads`. */
  roleUses: readonly RoleUse[];
  enumerations: readonly Burst[];
  escalations: readonly Burst[];
  modelCalls: readonly Burst[];
};

/** The window that ends at an instant. */
export function activityWindow(now: Date): { from: Date; threatsFrom: Date; to: Date } {
  return {
    from: new Date(now.getTime() - activityDays * day),
    threatsFrom: new Date(now.getTime() - threatDays * day),
    to: now,
  };
}

/** The activity of one account, and since when the timeline holds events of it. */
export type AccountActivity = Omit<Activity, "heard"> & { since: Date; days: number };

function of<T extends { account: string }>(all: readonly T[], account: string): T[] {
  return all.filter((one) => one.account === account);
}

/**
 * What is known of an account's activity.
 * @throws NotSeen when the timeline holds no event of the account in the window: nothing seen is then no proof
 */
export function activityOf(world: World, account: string): AccountActivity {
  const { activity, now } = world;
  const since = activity?.heard.get(account);
  if (!activity || !since) {
    throw new NotSeen(
      `no events of this account are in the timeline for the ${activityDays} days before ${now.toISOString().slice(0, 10)}`,
    );
  }
  return {
    from: activity.from,
    to: activity.to,
    since,
    days: Math.max(1, Math.ceil((activity.to.getTime() - since.getTime()) / day)),
    dataReads: of(activity.dataReads, account),
    rootUses: of(activity.rootUses, account),
    roleUses: of(activity.roleUses, account),
    enumerations: of(activity.enumerations, account),
    escalations: of(activity.escalations, account),
    modelCalls: of(activity.modelCalls, account),
  };
}
