import { describe, expect, it } from "vitest";
import { suggestionsFor } from "./suggest";

const known = () => [{ value: "111122223333", shown: "sandbox", count: 3 }, { value: "222233334444" }];

describe("suggestionsFor", () => {
  it("offers every field to begin with, and those that fit what is typed", () => {
    expect(suggestionsFor("", known).length).toBeGreaterThan(10);
    expect(suggestionsFor("leak -acc", known).map(({ text }) => text)).toEqual(["leak -account:"]);
  });

  it("offers the values of a field by the names people use", () => {
    expect(suggestionsFor("account:sand", known)).toEqual([
      { id: "account:111122223333", title: "sandbox", hint: "3", text: "account:111122223333", done: true },
    ]);
  });

  it("offers nothing for a field that is none", () => {
    expect(suggestionsFor("colour:red", known)).toEqual([]);
  });
});
