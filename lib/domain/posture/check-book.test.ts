import { describe, expect, it } from "vitest";
import { bindChecks } from "./check-book";
import { checks } from "./registry";

const [first, second] = checks;
if (!first || !second) throw new Error("there are no checks");

describe("a book of checks", () => {
  it("lists those that judge by id, and knows retired ones by their words only", () => {
    const book = bindChecks([
      { check: second, origin: "rule" },
      { check: { ...first, id: "zz-old" }, origin: "rule", retired: "deleted" },
      { check: first, origin: "built-in" },
    ]);
    expect(book.checks.map(({ id }) => id)).toEqual([first.id, second.id]);
    expect(book.byId("zz-old")?.title).toBe(first.title);
    expect([book.isRetired("zz-old"), book.isRetired(first.id)]).toEqual([true, false]);
    expect([book.originOf(second.id), book.originOf(first.id)]).toEqual(["rule", "built-in"]);
  });

  it("keeps the first of two with the same id", () => {
    const book = bindChecks([
      { check: first, origin: "built-in" },
      { check: { ...first, title: "mine" }, origin: "rule" },
    ]);
    expect(book.checks).toEqual([first]);
    expect(book.byId("unknown")).toBeUndefined();
  });
});
