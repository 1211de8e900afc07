import { namedUuid } from "../identifiers";
import type { AccountName } from "./accounts";
import { organisation } from "./accounts";

export type Team = "platform" | "dba" | "payments" | "data" | "security" | "finance" | "contractor";

export type Person = {
  name: string;
  /** `dana.ruiz`: the sandbox user name, and the part before the @. */
  handle: string;
  email: string;
  team: Team;
  /** IANA time zone of the person's day. */
  zone: string;
  /** Address of the office the person works from, and of home. */
  office: string;
  athome: string;
  /** The user id in the identity store. */
  identityStoreUser: string;
};

const offices: Record<string, string> = {
  "Europe/Amsterdam": "203.0.113.7",
  "Europe/Stockholm": "203.0.113.41",
  "Europe/London": "203.0.113.88",
  "America/New_York": "198.51.100.12",
};

const list: [string, Team, keyof typeof offices][] = [
  ["Dana Ruiz", "dba", "Europe/Amsterdam"],
  ["Milo Tran", "payments", "Europe/Amsterdam"],
  ["Priya Raman", "security", "Europe/London"],
  ["Jonas Lindqvist", "platform", "Europe/Stockholm"],
  ["Aisha Bello", "payments", "Europe/London"],
  ["Tomas Novak", "payments", "Europe/Amsterdam"],
  ["Grace Whitfield", "finance", "America/New_York"],
  ["Hiro Tanaka", "data", "America/New_York"],
  ["Elena Petrova", "data", "Europe/Stockholm"],
  ["Samuel Osei", "platform", "Europe/London"],
  ["Noor Haddad", "dba", "Europe/Amsterdam"],
  ["Lucas Meyer", "payments", "Europe/Amsterdam"],
  ["Freya Dahl", "data", "Europe/Stockholm"],
  ["Marcus Lee", "platform", "America/New_York"],
  ["Ines Okafor", "contractor", "Europe/London"],
  ["Rosa Marchetti", "payments", "Europe/Amsterdam"],
  ["Viktor Hansen", "data", "Europe/Stockholm"],
  ["Chloe Dubois", "security", "Europe/Amsterdam"],
  ["Daniel Kim", "payments", "America/New_York"],
  ["Sofia Castro", "finance", "Europe/Amsterdam"],
  ["Owen Gallagher", "payments", "Europe/London"],
  ["Amara Nwosu", "data", "Europe/London"],
  ["Ben Carver", "platform", "America/New_York"],
  ["Mei Lin", "payments", "America/New_York"],
  ["Erik Sand", "payments", "Europe/Stockholm"],
];

/** Everyone who signs in through Identity Center, by name. */
export const people: Person[] = list.map(([name, team, zone], index) => {
  const handle = name.toLowerCase().replace(" ", ".");
  return {
    name,
    handle,
    email: `${handle}@${organisation.domain}`,
    team,
    zone,
    office: offices[zone] ?? "203.0.113.7",
    athome: `192.0.2.${20 + index * 3}`,
    identityStoreUser: namedUuid(`identity-store:${handle}`),
  };
});

/** The person with that handle; the organisation is fixed, so a missing one is a mistake in this code. */
export function person(handle: string): Person {
  const found = people.find((candidate) => candidate.handle === handle);
  if (!found) throw new RangeError(`no person ${handle}`);
  return found;
}

/** What each team works with: the permission set it signs in with and the accounts it does so in. */
export const teamAccess: Record<Team, { permissionSet: string; accounts: AccountName[] }> = {
  platform: { permissionSet: "PlatformAdmin", accounts: ["shared", "payments", "data", "sandbox"] },
  dba: { permissionSet: "Operator", accounts: ["shared"] },
  payments: { permissionSet: "Developer", accounts: ["payments"] },
  data: { permissionSet: "DataEngineer", accounts: ["data"] },
  security: { permissionSet: "SecurityAudit", accounts: ["shared", "payments", "data", "sandbox"] },
  finance: { permissionSet: "Billing", accounts: ["shared"] },
  contractor: { permissionSet: "Contractor", accounts: ["data"] },
};
