import { createSnapshot, look } from "../calls/rds";
import { assumeRole } from "../calls/sts";
import { uuid } from "../identifiers";
import { accountIds, home } from "../organisation/accounts";
import { databases } from "../organisation/databases";
import { roles } from "../organisation/roles";
import { random } from "../random";
import { roleSession, sessionKey } from "../trail/callers";
import type { Caller, Emit } from "../trail/record";
import type { Hour } from "./behaviour";
import type { Workday } from "./workday";

const paymentsDatabases = databases.filter(
  ({ account, region }) => account === "payments" && region === home,
);

/**
 * A database administrator signs in to the shared account and takes DBA-role in payments from there. The call lies in
 * both accounts' trails under one shared event id, and the source identity carries the person into the second account.
 */
export function takeDbaRole(
  workday: Pick<Workday, "person" | "caller" | "ip" | "userAgent" | "console">,
  at: number,
  emit: Emit,
): Caller {
  const { person } = workday;
  const label = `${person.handle}:${at}`;
  const from = random(`dba:${label}`);
  const accessKeyId = sessionKey(roles.dba, label);
  const call = assumeRole({
    role: roles.dba,
    sessionName: person.email,
    accessKeyId,
    at,
    sourceIdentity: person.email,
    shared: uuid(from),
  });
  emit(workday.caller, call, at, home);
  emit({ ...workday.caller, account: accountIds.payments }, call, at, home);
  return roleSession({
    role: roles.dba,
    sessionName: person.email,
    since: at,
    accessKeyId,
    ip: workday.ip,
    userAgent: workday.userAgent,
    console: workday.console,
    sourceIdentity: person.email,
  });
}

/** One hour of a database administrator: takes the role once, then works with it. */
export function dbaHour(hour: Hour, workday: Workday, events: number): void {
  if (events < 3) return;
  const { from, emit } = hour;
  const begin = Math.max(hour.start, workday.signIn + 60_000);
  const caller = takeDbaRole(workday, begin + from.below(120_000), emit);
  let at = begin + 180_000;
  for (let left = events - 2; left > 0; left--) {
    const database = from.pick(paymentsDatabases);
    const snapshot = `snap-${database.identifier.slice(3)}-${new Date(at).toISOString().slice(5, 10).replace("-", "")}`;
    emit(caller, from.chance(0.01) ? createSnapshot(database, snapshot) : look(from, database), at, home);
    at += Math.floor(((hour.start + 3_500_000 - begin) / events) * from.next() * 1.5);
    if (at > hour.start + 3_599_000) return;
  }
}
