import fc from "fast-check";
import { expect, it } from "vitest";
import type { EvaluationCase } from "../cases/case";
import { evaluateCase } from "../cases/evaluate-case";
import { evaluationCases, named } from "../testing/arbitrary";
import { referenceDecision } from "../testing/reference";

const runs = { numRuns: 2_000 };
const decide = (given: EvaluationCase) => evaluateCase(given).decision;

/** The same key twice in different case is no request that AWS would make. */
const sane = evaluationCases.filter(({ request }) => {
  const keys = Object.keys(request.context).map((key) => key.toLowerCase());
  return new Set(keys).size === keys.length;
});

it("agrees with the plain interpreter", () => {
  fc.assert(
    fc.property(sane, (given) => {
      expect(decide(given)).toBe(referenceDecision(given));
    }),
    { numRuns: 10_000 },
  );
});

it("lets an explicit deny win, wherever it stands", () => {
  const deny = {
    name: "deny",
    policy: { Version: "2012-10-17", Statement: [{ Effect: "Deny", Action: "*", Resource: "*" }] },
  };
  fc.assert(
    fc.property(sane, fc.constantFrom("identityPolicies", "boundaries", "scps"), (given, place) => {
      const with_ =
        place === "scps"
          ? { ...given, scps: [...given.scps, { level: "account", policies: [deny] }] }
          : { ...given, [place]: [...given[place], deny] };
      expect(decide(with_)).toBe("ExplicitlyDenied");
    }),
    runs,
  );
});

it("never gains a permission from one more level of SCPs", () => {
  fc.assert(
    fc.property(sane, named, (given, scp) => {
      const more = { ...given, scps: [...given.scps, { level: "more", policies: [scp] }] };
      if (decide(more) === "Allowed") expect(decide(given)).toBe("Allowed");
    }),
    runs,
  );
});

it("does not care for the order of policies and statements", () => {
  fc.assert(
    fc.property(sane, (given) => {
      const turned = given.identityPolicies
        .map(({ name, policy }) => {
          const { Statement } = policy as { Statement: unknown[] };
          return { name, policy: { ...policy, Statement: [...Statement].reverse() } };
        })
        .reverse();
      expect(decide({ ...given, identityPolicies: turned })).toBe(decide(given));
    }),
    runs,
  );
});

it("proves what it decides: a deny names a Deny, an allow names an Allow", () => {
  fc.assert(
    fc.property(sane, (given) => {
      const { decision, because } = evaluateCase(given);
      const effects = new Set(because.map(({ effect }) => effect));
      if (decision === "ExplicitlyDenied") expect([...effects]).toEqual(["Deny"]);
      if (decision === "Allowed") expect([...effects]).toEqual(["Allow"]);
    }),
    runs,
  );
});
