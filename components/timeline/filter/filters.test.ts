import { describe, expect, it } from "vitest";
import { isUnfiltered, merged, noFilters, toggled, valuesOf, withTerm } from "./filters";

const alice = { field: "actor", value: "alice", excluded: false } as const;

describe("filters", () => {
  it("keeps a value either wanted or left out", () => {
    const filters = withTerm(withTerm(noFilters, alice), { ...alice, excluded: true });
    expect(valuesOf(filters, "actor")).toEqual({ included: [], excluded: ["alice"] });
  });

  it("takes back what is chosen again", () => {
    expect(isUnfiltered(toggled(toggled(noFilters, alice), alice))).toBe(true);
  });

  it("replaces yes by no for what can only be one of them", () => {
    const yes = withTerm(noFilters, { field: "readOnly", value: "true", excluded: false });
    const no = withTerm(yes, { field: "readOnly", value: "true", excluded: true });
    expect(valuesOf(no, "readOnly").included).toEqual(["false"]);
  });

  it("adds what others hold", () => {
    const both = merged(
      { ...withTerm(noFilters, alice), q: "one" },
      { fields: { ip: ["10.0.0.1"] }, q: "two" },
    );
    expect(both).toEqual({ fields: { actor: ["alice"], ip: ["10.0.0.1"] }, q: "one two" });
  });
});
