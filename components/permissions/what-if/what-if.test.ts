import { expect, it } from "vitest";
import { editOf } from "./use-what-if";
import { whatIfLead, whatIfSentence } from "./words";

const answer = {
  days: 90,
  affected: 2,
  further: 0,
  asked: 9_001,
  denied: [],
  allowed: [],
  totals: { denied: 0, allowed: 0 },
  effects: [
    { principals: ["a", "b"], difference: { gained: 0, lost: 40, changed: 0, same: 1, services: [] } },
  ],
};

it("says whether anything would have failed", () => {
  expect(whatIfSentence(answer)).toBe("No call in 90 days would have failed");
  expect(whatIfSentence({ ...answer, totals: { denied: 412, allowed: 0 } })).toBe(
    "412 of 9,001 calls in 90 days would have been denied",
  );
  expect(whatIfSentence({ ...answer, asked: 0 })).toMatch(/made none in 90 days$/);
  expect(whatIfSentence({ ...answer, affected: 0 })).toBe("The edit concerns nobody");
  expect(whatIfLead(answer)).toBe("It concerns 2 users and roles; takes away 40 actions.");
});

it("asks only once everything is said", () => {
  const state = { principal: "arn:a", policy: "own", change: "edit" as const };
  expect(editOf({ ...state, policy: "" }, "{}", undefined)).toBeNull();
  expect(editOf(state, "{}", { arn: null })).toEqual({
    kind: "inline",
    principal: "arn:a",
    name: "own",
    document: "{}",
  });
  expect(editOf({ ...state, change: "remove" }, "{}", { arn: "arn:p" })).toEqual({
    kind: "policy",
    arn: "arn:p",
    document: null,
  });
  expect(editOf({ ...state, principal: "", change: "scp" }, "{}", undefined)).toMatchObject({ kind: "scp" });
});
