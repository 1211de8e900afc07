import { expect, it } from "vitest";
import { countWords, dataAccessSentence, wayWords } from "./words";

const count = { people: 3, machines: 4, conditional: 0 };
const store = {
  id: "arn:aws:s3:::books",
  type: "s3:bucket" as const,
  name: "books",
  account: "111122223333",
  counts: { read: count, write: null, delete: { ...count, people: 0, machines: 0 } },
  used: { people: 1, machines: 0, last: null },
};

it("says how many people can read, and how many did", () => {
  expect(dataAccessSentence({ stores: [store], total: 1 })).toBe(
    "People can read 1 of 1 data stores; they touched data in 1",
  );
  expect(dataAccessSentence({ stores: [], total: 0 })).toMatch(/^No data stores/);
});

it("tells nobody from not applicable", () => {
  expect([store.counts.read, store.counts.write, store.counts.delete].map(countWords)).toEqual([
    "3 · 4",
    "–",
    "nobody",
  ]);
});

it("names the way", () => {
  expect(wayWords({ sure: false, roles: ["a", "b"] }, (arn) => arn)).toBe("via a → b, if conditions hold");
  expect(wayWords(null, (arn) => arn)).toBe("–");
});
