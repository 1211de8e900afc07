import { expect, it } from "vitest";
import { principalUsageSentence, replayWords, shrinkWords, usageSentence } from "./words";

const row = {
  arn: "arn:aws:iam::111122223333:role/Deploy",
  name: "Deploy",
  kind: "role" as const,
  account: "111122223333",
  holder: "machine" as const,
  calls: 4,
  last: null,
  actions: 2,
  statements: { total: 5, unused: 3 },
};

it("counts who did nothing and what was not needed", () => {
  expect(usageSentence({ principals: [row, { ...row, calls: 0 }], days: 90 })).toBe(
    "1 of 2 users and roles did nothing in 90 days; 6 of 10 statements were not needed",
  );
});

it("says how little was used", () => {
  expect(principalUsageSentence({ principal: row.arn, used: 13, granted: 4_020, days: 30 })).toBe(
    "Deploy used 13 of 4,020 actions in 30 days",
  );
});

it("says by how much permissions shrink, never more than they do", () => {
  expect(shrinkWords({ granted: 402, needed: 13 })).toBe("402 actions shrink to 13: 96.7 % less");
  expect(shrinkWords({ granted: 2, needed: 3 })).toBe("3 actions, no fewer than now");
  expect(shrinkWords({ granted: null, needed: 3 })).toBe("3 actions");
});

it("says what the replay proved", () => {
  expect(replayWords({ calls: 41, allowed: 41, denied: [] })).toBe(
    "Replayed: all 41 distinct calls are still allowed",
  );
  expect(replayWords({ calls: 41, allowed: 40, denied: [] })).toMatch(
    /1 of 41 distinct calls would be denied/,
  );
});
