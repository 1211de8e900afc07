import { expect, it } from "vitest";
import type { Collection, GridSquare } from "@/lib/contract/endpoints/collections";
import { canResume, collectionSentence, regionsOf, squareWords } from "./words";

const none = { queued: 0, running: 0, done: 0, partly: 0, failed: 0, off: 0 };
const square = (counts: Partial<GridSquare>): GridSquare => ({
  ...none,
  row: "111122223333",
  region: "eu-west-1",
  resources: 0,
  gaps: 0,
  message: null,
  ...counts,
});
const collection = (given: Partial<Collection>) =>
  ({ state: "done", cells: none, resources: 0, gaps: 0, late: 0, accounts: [], ...given }) as Collection;

it("says what a square of many cells, or of one, has come to", () => {
  expect(squareWords(square({ done: 38, failed: 2, queued: 22 }), "services")).toBe(
    "40 of 62 services ended, 2 failed",
  );
  expect(squareWords(square({ done: 1, resources: 3 }), "services")).toBe("3 resources");
  expect(squareWords(square({ failed: 1 }), "services")).toBe("failed");
});

it("says how far a collection is, and how it ended", () => {
  const cells = { ...none, done: 1_200, queued: 800 };
  const accounts = [{ id: "111122223333", name: null, unit: null }];
  expect(collectionSentence(collection({ state: "running", cells, accounts, resources: 9 }))).toBe(
    "Collecting: 1,200 of 2,000 cells read, 9 resources in 1 account.",
  );
  expect(collectionSentence(collection({ state: "cancelled", cells }))).toContain(
    "after 1,200 of 2,000 cells",
  );
  expect(collectionSentence(collection({ accounts, resources: 9, gaps: 1 }))).toBe(
    "9 resources in 1 account, 1 gap.",
  );
});

it("offers to resume what was not read to its end", () => {
  expect(canResume({ state: "failed", late: 0 })).toBe(true);
  expect(canResume({ state: "done", late: 3 })).toBe(true);
  expect(canResume({ state: "done", late: 0 })).toBe(false);
});

it("puts what belongs to no region first", () => {
  const squares = ["us-east-1", "global", "eu-west-1"].map((region) => square({ region }));
  expect(regionsOf(squares)).toEqual(["global", "eu-west-1", "us-east-1"]);
});
