import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildEstate } from "../account/estate";
import type { Catalogue } from "../catalogue";
import { parsePolicy } from "../policy/parse";
import type { Policy } from "../policy/policy";
import { sketchAccount, userArn } from "../testing/account";
import type { Calls } from "../usage/uses";
import { type Edit, withEdit } from "./edit";
import { servicesIn, whatIf } from "./what-if";

const allow = (Action: string | string[], Resource = "*") => ({ Effect: "Allow", Action, Resource });
const read = (...statements: object[]): Policy => {
  const parsed = parsePolicy({ Version: "2012-10-17", Statement: statements });
  if (!parsed.ok) throw new Error("the test's own policy is wrong");
  return parsed.policy;
};
const catalogue: Catalogue = new Map([
  [
    "s3",
    {
      prefix: "s3",
      name: "S3",
      actions: ["GetObject", "PutObject", "DeleteObject"].map((name) => ({
        name,
        level: "Read" as const,
        description: "",
      })),
    },
  ],
]);
const dana = userArn("dana");
const estate = buildEstate({
  accounts: [
    sketchAccount({
      users: {
        dana: { policy: [allow(["s3:GetObject", "s3:PutObject"])] },
        milo: { policy: [allow(["s3:GetObject", "s3:PutObject"])] },
        ada: {},
      },
    }),
  ],
});
const calls = (more: Partial<Calls> = {}): Calls => ({
  actor: dana,
  person: "dana",
  account: "111122223333",
  region: "eu-west-1",
  source: "s3",
  name: "GetObject",
  resources: ["arn:aws:s3:::books/a"],
  readOnly: true,
  refused: false,
  count: 7,
  last: "2026-11-01T00:00:00.000Z",
  ...more,
});
const ask = (edit: Edit, seen: Calls[] = []) =>
  whatIf(estate, withEdit(estate, edit), { calls: seen, catalogue, services: undefined });
const onlyPut = read(allow(["s3:PutObject", "s3:DeleteObject"]));

describe("what if", () => {
  it("says who gains and loses what, and which calls would have been denied", () => {
    const answer = ask({ kind: "inline", principal: dana, name: "own", policy: onlyPut }, [
      calls(),
      calls({ actor: userArn("milo") }),
      calls({ name: "DeleteObject", refused: true, count: 1 }),
    ]);
    const [effect] = answer.effects;
    expect(effect?.principals).toEqual([dana]);
    expect(effect?.difference.services[0]?.lost.map(({ action }) => action)).toEqual(["s3:GetObject"]);
    expect(effect?.difference.services[0]?.gained.map(({ action }) => action)).toEqual(["s3:DeleteObject"]);
    expect(answer.denied.map(({ action, count }) => [action, count])).toEqual([["s3:GetObject", 7]]);
    expect(answer.allowed.map(({ action, count }) => [action, count])).toEqual([["s3:DeleteObject", 1]]);
    expect(answer.asked).toBe(8);
  });

  it("takes those with the same policies together under a new service control policy", () => {
    const policy = read(allow("*"), { Effect: "Deny", Action: "s3:PutObject", Resource: "*" });
    const answer = ask({ kind: "scp", account: null, policy }, [calls()]);
    expect(answer.affected).toBe(3);
    expect(answer.effects[0]?.principals).toEqual([dana, userArn("milo")]);
    expect(answer.effects[0]?.difference.lost).toBe(1);
    expect(answer.denied).toEqual([]);
  });

  it("concerns nobody when the policy hangs on nobody", () => {
    const answer = ask({ kind: "policy", arn: "arn:aws:iam::111122223333:policy/none", policy: null });
    expect(answer).toMatchObject({ affected: 0, effects: [], denied: [] });
  });

  it("compares only the services that are spoken of", () => {
    expect(servicesIn([read(allow("s3:Get*"), allow("sqs:*")), null])?.sort()).toEqual(["s3", "sqs"]);
    expect(servicesIn([read(allow("*"))])).toBeUndefined();
  });
});

const actions = fc.uniqueArray(fc.constantFrom("s3:GetObject", "s3:PutObject", "s3:DeleteObject"), {
  minLength: 1,
});

it("takes nothing away by adding a policy that allows, and gives nothing by a boundary", () => {
  fc.assert(
    fc.property(actions, (named) => {
      const policy = read(allow(named));
      const more = ask({ kind: "add", principal: dana, policy }, [calls()]);
      expect(more.effects[0]?.difference.lost).toBe(0);
      expect(more.denied).toEqual([]);
      const less = ask({ kind: "boundary", principal: dana, policy }, [calls()]);
      expect(less.effects[0]?.difference.gained).toBe(0);
      expect(less.denied.length).toBe(named.includes("s3:GetObject") ? 0 : 1);
    }),
  );
});
