import { officeRhythm } from "../calendar";
import { startInstance, stopInstance } from "../calls/ec2";
import { denied } from "../calls/errors";
import { accountIds, home } from "../organisation/accounts";
import { instancesOf } from "../organisation/instances";
import { people } from "../organisation/people";
import type { Random } from "../random";
import { sessionArn } from "../trail/callers";
import type { Call } from "../trail/record";
import type { Behaviour, Hour } from "./behaviour";
import { about } from "./behaviour";
import { dbaHour } from "./dba";
import { signIn } from "./sign-in";
import { teamCalls } from "./team-calls";
import { type Workday, workdayOf } from "./workday";

const hourLength = 3_600_000;

/** Reading is what people do; platform engineers also start and stop things. */
function nextCall(workday: Workday, from: Random): Call {
  const { person, account } = workday;
  if (person.team === "platform" && from.chance(0.04)) {
    const instance = from.pick(instancesOf(account));
    return from.chance(0.5) ? startInstance(instance) : stopInstance(instance);
  }
  const call = from.pick(teamCalls[person.team])(from, account);
  const mayBeDenied = person.team === "contractor" ? 0.12 : person.team === "platform" ? 0 : 0.02;
  if (!from.chance(mayBeDenied)) return call;
  return denied(
    call,
    sessionArn(workday.role, person.email),
    `arn:aws:${call.source}:${home}:${accountIds[account]}:*`,
  );
}

/** Moments at which someone works: clicks come in flurries, minutes apart. */
function flurry(hour: Hour, workday: Workday, events: number): void {
  const { from, emit } = hour;
  const begin = Math.max(hour.start, workday.signIn + 5000);
  const finish = Math.min(hour.start + hourLength, workday.leave);
  let at = begin;
  for (let left = events; left > 0; left--) {
    if (left === events || from.chance(0.2))
      at = begin + Math.floor(from.next() * Math.max(1, finish - begin - 60_000));
    emit(workday.caller, nextCall(workday, from), at, from.chance(0.9) ? home : "eu-north-1");
    at += from.between(400, 9000);
  }
}

function act(hour: Hour): void {
  const end = hour.start + hourLength;
  const days = people
    .map((person) => workdayOf(person, hour.start + 1))
    .filter((workday) => workday !== null);
  for (const workday of days) {
    if (workday.signIn >= hour.start && workday.signIn < end) signIn(workday, hour.from, hour.emit);
  }
  const present = days.filter(
    ({ signIn: begin, leave }) => begin + 60_000 < end && leave > hour.start + 60_000,
  );
  const busy = present.map(({ person }) => officeRhythm(hour.start, person.zone) + 0.02);
  const sum = busy.reduce((total, weight) => total + weight, 0);
  for (const [index, workday] of present.entries()) {
    const events = about((hour.budget * (busy[index] ?? 0)) / sum, hour.from);
    if (workday.person.team === "dba") dbaHour(hour, workday, events);
    else flurry(hour, workday, events);
  }
}

/** Twenty-five people who sign in through Identity Center and mostly look at things. */
export const peopleAtWork: Behaviour = {
  name: "people",
  share: 0.16,
  rhythm: (moment) => people.reduce((sum, { zone }) => sum + officeRhythm(moment, zone), 0),
  act,
};
