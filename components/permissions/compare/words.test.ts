import { expect, it } from "vitest";
import { comparisonSentence, differenceWords } from "./words";

const left = { principal: "arn:aws:iam::111122223333:role/Deploy", at: null, reachable: 20 };
const right = { principal: "arn:aws:iam::111122223333:role/ETL", at: "2026-11-01", reachable: 11 };
const difference = { gained: 4, lost: 1_300, changed: 0, same: 7, services: [] };

it("says what one can and the other cannot", () => {
  expect(comparisonSentence({ left, right, difference })).toBe(
    "ETL on 2026-11-01 can do 4 actions that Deploy cannot; 1,300 the other way round",
  );
  expect(comparisonSentence({ left, right, difference: { ...difference, gained: 0, lost: 0 } })).toMatch(
    /exactly the same$/,
  );
});

it("puts differences shortly", () => {
  expect(differenceWords(difference)).toBe("+4 −1,300");
  expect(differenceWords({ gained: 0, lost: 0, changed: 2 })).toBe("2 otherwise");
  expect(differenceWords({ gained: 0, lost: 0, changed: 0 })).toBe("no difference");
});
