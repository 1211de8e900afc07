import { expect, it } from "vitest";
import { credentialHygiene, type UserCredentials } from "./hygiene";

const now = new Date("2026-11-25T00:00:00Z");
const user = (name: string, more: Partial<UserCredentials> = {}): UserCredentials => ({
  arn: `arn:aws:iam::111122223333:user/${name}`,
  name,
  account: "111122223333",
  password: null,
  mfa: 0,
  keys: [],
  administrator: false,
  ...more,
});
const key = (created: string, lastUsed: string | null, active = true) => ({
  id: "AKIA1",
  active,
  created,
  lastUsed,
});
const old = "2026-01-01T00:00:00Z";
const lately = "2026-11-20T00:00:00Z";

it("names each trouble, the most troubled first", () => {
  const rows = credentialHygiene(
    [
      user("fine", { password: { created: old, lastUsed: lately }, mfa: 1 }),
      user("careless", { password: { created: old, lastUsed: old } }),
      user("robot", { keys: [key(old, lately), key(lately, null)], administrator: true }),
    ],
    now,
  );
  expect(rows.map(({ name, troubles }) => [name, troubles])).toEqual([
    ["robot", ["old key", "two active keys", "administrator with a key"]],
    ["careless", ["password without MFA", "password not used"]],
    ["fine", []],
  ]);
  expect(rows[0]?.keyAge).toBe(328);
});

it("gives new keys time to be used, and leaves inactive ones alone", () => {
  const [young, off] = credentialHygiene(
    [user("young", { keys: [key(lately, null)] }), user("off", { keys: [key(old, null, false)] })],
    now,
  );
  expect([young?.troubles, off?.troubles]).toEqual([[], []]);
});

it("claims nothing about what was not collected", () => {
  const [row] = credentialHygiene(
    [user("unseen", { password: undefined, mfa: undefined, keys: undefined })],
    now,
  );
  expect(row?.troubles).toEqual([]);
});
