import { fail, NotSeen, pass, type Verdict } from "../verdict";
import type { World } from "../world";
import { type AccountActivity, activityOf, type DataRead } from "./activity";
import type { DataKind } from "./data-calls";

/** So many people, resources and calls are named; the rest are counted. */
const named = 5;

/** A program's user: IAM has given it no password, so nobody signs in with it. */
function isProgram(world: World, { actorKind, actor }: DataRead): boolean {
  return actorKind === "iam-user" && world.byId("iam:user", actor)?.config.LoginProfile === null;
}

/** What people read of a kind of data in the account, programs' users left out. */
export function readsByPeople(world: World, account: string, kind: DataKind): readonly DataRead[] {
  return activityOf(world, account).dataReads.filter((read) => read.kind === kind && !isProgram(world, read));
}

/** The filters under which the timeline shows what a finding is about. */
export type EventsLink = {
  account: string;
  from: string;
  to: string;
  person?: string[];
  actor?: string[];
  name?: string[];
  kind?: string[];
};

const unique = (values: readonly (string | null)[]) => [
  ...new Set(values.filter((value): value is string => value !== null)),
];

/** One person's reads as evidence: how often, in which roles, of what, and one event to look at. */
function personEvidence(person: string, reads: readonly DataRead[]) {
  const newest = reads.reduce((a, b) => (a.last >= b.last ? a : b));
  const resources = unique(reads.map(({ resource }) => resource));
  return {
    person,
    times: reads.reduce((sum, { count }) => sum + count, 0),
    first: reads.map(({ first }) => first).sort()[0],
    last: newest.last,
    roles: unique(reads.map(({ actorName }) => actorName)),
    calls: unique(reads.map(({ source, name }) => `${source}:${name}`)),
    resources: resources.slice(0, named),
    moreResources: Math.max(0, resources.length - named),
    exampleEvent: newest.eventId,
  };
}

function byPerson(reads: readonly DataRead[]) {
  const people = new Map<string, DataRead[]>();
  for (const read of reads) people.set(read.person, [...(people.get(read.person) ?? []), read]);
  return [...people].map(([person, own]) => personEvidence(person, own)).sort((a, b) => b.times - a.times);
}

function times(count: number): string {
  return count === 1 ? "once" : `${count} times`;
}

/** "Dana Ruiz (41 times, last on 2026-02-27), Milo Tran (once, on …) and 3 more". */
function describePeople(people: readonly ReturnType<typeof personEvidence>[]): string {
  const told = people
    .slice(0, 3)
    .map(
      (one) =>
        `${one.person} (${times(one.times)}, ${one.times > 1 ? "last " : ""}on ${one.last.slice(0, 10)})`,
    );
  const rest = people.length - told.length;
  return told.join(", ") + (rest > 0 ? ` and ${rest} more` : "");
}

/** How much of the window the timeline knows, for a sentence: "in 90 days", or fewer where it began later. */
export function inDays({ days }: Pick<AccountActivity, "days">): string {
  return days === 1
    ? "in the one day that the timeline holds"
    : `in the ${days} days that the timeline holds`;
}

/**
 * Fails with who did it, how often and last when, and an example event of each.
 * @param words what they did, as in "read objects directly"
 * @param options.unproven why nothing seen would be no proof; asked only when nothing was seen
 * @throws NotSeen where the timeline holds nothing of the account, or nothing seen is no proof
 */
export function peopleVerdict(
  world: World,
  account: string,
  reads: readonly DataRead[],
  words: string,
  options: { unproven?: () => string | undefined } = {},
): Verdict {
  const activity = activityOf(world, account);
  if (reads.length === 0) {
    const unproven = options.unproven?.();
    if (unproven) throw new NotSeen(unproven);
    return pass(`Nobody ${words} ${inDays(activity)}.`, { since: activity.since.toISOString() });
  }
  const people = byPerson(reads);
  const events: EventsLink = {
    account,
    from: activity.from.toISOString(),
    to: activity.to.toISOString(),
    person: unique(people.map(({ person }) => person)).filter((person) => person !== "root"),
    name: unique(reads.map(({ name }) => name)),
  };
  if (events.person?.length === 0) events.kind = ["root"];
  const who = people.length === 1 ? "One person" : `${people.length} people`;
  return fail(`${who} ${words} ${inDays(activity)}: ${describePeople(people)}.`, {
    since: activity.since.toISOString(),
    people: people.slice(0, 20),
    morePeople: Math.max(0, people.length - 20),
    events,
  });
}
