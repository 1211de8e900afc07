import fc from "fast-check";
import { expect, it } from "vitest";
import { buildEstate, type Estate } from "../account/estate";
import { roleArn, sketchAccount, trusts, userArn } from "../testing/account";
import { can } from "./can";
import { assumeGraph } from "./role-chains";
import { whoCan } from "./who-can";
import { whoMay } from "./who-may";

const names = ["a", "b", "c", "d"];
const read = { Effect: "Allow", Action: "s3:GetObject", Resource: "arn:aws:s3:::books/*" };
const carefully = { ...read, Condition: { Bool: { "aws:MultiFactorAuthPresent": "true" } } };
const assume = (name: string) => ({ Effect: "Allow", Action: "sts:AssumeRole", Resource: roleArn(name) });
const policy = fc.array(fc.constantFrom<Record<string, unknown>>(read, carefully, ...names.map(assume)), {
  maxLength: 3,
});
const estates = fc
  .tuple(fc.array(policy, { minLength: 3, maxLength: 3 }), fc.array(policy, { minLength: 4, maxLength: 4 }))
  .map(([users, roles]) =>
    buildEstate({
      accounts: [
        sketchAccount({
          users: Object.fromEntries(users.map((own, index) => [names[index] ?? "", { policy: own }])),
          roles: Object.fromEntries(
            roles.map((own, index) => [names[index] ?? "", { policy: own, trust: [trusts("111122223333")] }]),
          ),
        }),
      ],
    }),
  );

/** The same by repeating until nothing changes: who can take on somebody who can, can. */
function plainly(estate: Estate, question: { action: string; resource: string }): Map<string, boolean> {
  const sure = new Map<string, boolean>();
  for (const arn of estate.principals.keys()) {
    const decision = can(estate, { principal: arn, ...question })?.decision;
    if (decision === "Allowed" || decision === "Conditional") sure.set(arn, decision === "Allowed");
  }
  for (let before = -1, now = 0; before !== now; ) {
    before = now;
    for (const [arn, roles] of assumeGraph(estate))
      for (const { role, sure: taking } of roles) {
        const there = sure.get(role);
        if (there !== undefined) sure.set(arn, sure.get(arn) || (taking && there));
      }
    now = sure.size + [...sure.values()].filter(Boolean).length;
  }
  return sure;
}

it("counts whom the proven answer names, and as surely as repeating until nothing changes does", () => {
  fc.assert(
    fc.property(estates, (estate) => {
      const question = { action: "s3:GetObject", resource: "arn:aws:s3:::books/a" };
      const proven = whoCan(estate, question).rows.map(({ principal, decision }) => [
        principal,
        decision === "Allowed",
      ]);
      const counted = [...whoMay(estate, question)].map(([principal, { sure }]) => [principal, sure]);
      expect(counted.sort()).toEqual(proven.sort());
      expect(counted.sort()).toEqual([...plainly(estate, question)].sort());
    }),
  );
});

it("names the roles taken on, in order", () => {
  const estate = buildEstate({
    accounts: [
      sketchAccount({
        users: { eve: { policy: [assume("a")] } },
        roles: {
          a: { policy: [assume("b")], trust: [trusts("111122223333")] },
          b: { policy: [read], trust: [trusts("111122223333")] },
        },
      }),
    ],
  });
  const may = whoMay(estate, { action: "s3:GetObject", resource: "arn:aws:s3:::books/a" });
  expect(may.get(userArn("eve"))).toEqual({ sure: true, roles: [roleArn("a"), roleArn("b")] });
});
