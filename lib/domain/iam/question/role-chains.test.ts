import fc from "fast-check";
import { expect, it } from "vitest";
import { buildEstate } from "../account/estate";
import { evaluate } from "../evaluate/evaluate";
import { roleArn, type Sketch, sketchAccount, trusts, userArn } from "../testing/account";
import { requestOf } from "./can";
import { assumeGraph } from "./role-chains";

const names = ["a", "b", "c"];
const session = "arn:aws:sts::111122223333:assumed-role/b/work";
const trusted = fc.constantFrom("111122223333", "*", userArn("a"), roleArn("b"), session, "999988887777");
const grants = fc.constantFrom<Record<string, unknown>[]>(
  [],
  [{ Effect: "Allow", Action: "sts:AssumeRole", Resource: "*" }],
  [{ Effect: "Allow", Action: "sts:*", Resource: roleArn("c") }],
  [{ Effect: "Allow", NotAction: "s3:*", Resource: "*" }],
);
const sketch = fc
  .record({
    users: fc.array(grants, { minLength: 3, maxLength: 3 }),
    roles: fc.array(fc.tuple(grants, fc.array(trusted, { maxLength: 2 })), { minLength: 3, maxLength: 3 }),
  })
  .map(
    ({ users, roles }): Sketch => ({
      users: Object.fromEntries(users.map((policy, index) => [names[index] ?? "", { policy }])),
      roles: Object.fromEntries(
        roles.map(([policy, trust], index) => [names[index] ?? "", { policy, trust: trust.map(trusts) }]),
      ),
    }),
  );

it("finds by index what asking about every pair finds", () => {
  fc.assert(
    fc.property(sketch, (given) => {
      const estate = buildEstate({ accounts: [sketchAccount(given)] });
      const everyone = [...estate.principals.values()];
      const graph = assumeGraph(estate);
      for (const caller of everyone) {
        const asked = everyone.filter(({ kind, arn }) => {
          if (kind !== "role" || arn === caller.arn) return false;
          const request = requestOf(estate, caller, { action: "sts:AssumeRole", resource: arn });
          const object = estate.resourcePolicies(arn, "sts:AssumeRole");
          const { decision } = evaluate(request, estate.callerPolicies(caller.arn), object);
          return decision === "Allowed" || decision === "Conditional";
        });
        const found = (graph.get(caller.arn) ?? []).map(({ role }) => role);
        expect(found.sort()).toEqual(asked.map(({ arn }) => arn).sort());
      }
    }),
  );
});
