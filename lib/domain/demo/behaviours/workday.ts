import { day, wallClock } from "../calendar";
import { type AccountName, accountIds, organisation } from "../organisation/accounts";
import { type Person, teamAccess } from "../organisation/people";
import { type RoleRef, ssoRole } from "../organisation/roles";
import { random } from "../random";
import { agents } from "../trail/agents";
import { roleSession, sessionKey } from "../trail/callers";
import type { Caller } from "../trail/record";

/** One person's day at work in one account, the same whichever hour asks. */
export type Workday = {
  person: Person;
  account: AccountName;
  role: RoleRef;
  permissionSet: string;
  /** Moment of the sign-in and of the last call (ms UTC). */
  signIn: number;
  leave: number;
  accessKeyId: string;
  ip: string;
  userAgent: string;
  console: boolean;
  caller: Caller;
};

/** The UTC midnight before a moment. Nobody's office day crosses it in the zones of this organisation. */
const dayOf = (moment: number) => Math.floor(moment / day) * day;

/** The day of a person that contains `moment`; null when the person is off. */
export function workdayOf(person: Person, moment: number): Workday | null {
  const date = dayOf(moment);
  const label = new Date(date).toISOString().slice(0, 10);
  const from = random(`workday:${person.handle}:${label}`);
  const noon = wallClock(date + 15 * 3_600_000, person.zone);
  const weekend = noon.weekday === 0 || noon.weekday === 6;
  if (from.next() > (weekend ? 0.04 : 0.9)) return null;
  const offset = Math.round(noon.hour - 15) * 3_600_000;
  const signIn = date - offset + Math.floor((8.2 + from.next() * 1.4) * 3_600_000);
  const leave = date - offset + Math.floor((16.4 + from.next() * 1.9) * 3_600_000);
  const access = teamAccess[person.team];
  const account = from.pick(access.accounts);
  const role = ssoRole(account, access.permissionSet);
  const viaConsole = from.chance(person.team === "platform" || person.team === "data" ? 0.45 : 0.75);
  const ip = from.chance(0.7) ? person.office : person.athome;
  const userAgent = viaConsole ? from.pick([agents.chrome, agents.chrome, agents.firefox]) : agents.cli;
  const accessKeyId = sessionKey(role, `${person.handle}:${label}`);
  return {
    person,
    account,
    role,
    permissionSet: access.permissionSet,
    signIn,
    leave,
    accessKeyId,
    ip,
    userAgent,
    console: viaConsole,
    caller: roleSession({
      role,
      sessionName: person.email,
      since: signIn,
      accessKeyId,
      ip,
      userAgent,
      console: viaConsole,
    }),
  };
}

/** The person before a role is taken: what Identity Center writes during sign-in, in the management account. */
export function identityCenterUser(person: Person, ip: string): Caller {
  return {
    account: organisation.management,
    userIdentity: {
      type: "IdentityCenterUser",
      accountId: organisation.management,
      onBehalfOf: {
        userId: person.identityStoreUser,
        identityStoreArn: `arn:aws:identitystore::${organisation.management}:identitystore/d-93670f41c2`,
      },
      credentialId: person.identityStoreUser.replaceAll("-", ""),
    },
    ip,
    userAgent: agents.chrome,
  };
}

/** The person as SAML subject, at the moment the role is taken. */
export function samlUser(workday: Workday): Caller {
  const account = accountIds[workday.account];
  return {
    account,
    userIdentity: {
      type: "SAMLUser",
      principalId: `AWSSSO_5d1f0b7c9a3e8462:${workday.person.email}`,
      userName: workday.person.email,
      identityProvider: "AWSSSO_5d1f0b7c9a3e8462",
    },
    ip: workday.ip,
    userAgent: workday.console ? agents.chrome : agents.cli,
  };
}
