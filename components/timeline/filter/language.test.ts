import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { filterFields } from "./fields";
import { type FilterTerm, noFilters, termsOf, withTerm } from "./filters";
import { parseFilters, printFilters } from "./language";

describe("parseFilters", () => {
  it("reads fields by the names people type, lists, and what is left out", () => {
    expect(parseFilters("event:Put*,Delete* -account:111122223333 readonly:false").fields).toEqual({
      name: ["Put*", "Delete*"],
      account: ["!111122223333"],
      readOnly: ["false"],
    });
  });

  it("takes words without a field as free text, in their order", () => {
    expect(parseFilters("leaked person:dana key").q).toBe("leaked key");
  });

  it("keeps what only looks like a field as free text", () => {
    expect(parseFilters("arn:aws:s3:::ledger ::1 -x nothing:here")).toEqual({
      fields: {},
      q: "arn:aws:s3:::ledger ::1 -x nothing:here",
    });
  });

  it("reads values with spaces, commas and colons", () => {
    expect(parseFilters('person:"Dana Ruiz" actor:arn:aws:iam::1:role/A resource:"a,b"').fields).toEqual({
      person: ["Dana Ruiz"],
      actor: ["arn:aws:iam::1:role/A"],
      resource: ["a,b"],
    });
  });

  it("understands a quote that is still being typed", () => {
    expect(parseFilters('person:"Dana R').fields).toEqual({ person: ["Dana R"] });
  });

  it("turns a left-out yes into a no", () => {
    expect(parseFilters("-readonly:true").fields).toEqual({ readOnly: ["false"] });
  });

  it("never throws", () => {
    fc.assert(fc.property(fc.string(), (text) => void parseFilters(text)));
  });
});

const value = fc.string({ minLength: 1 }).filter((text) => !text.startsWith("!"));
const term: fc.Arbitrary<FilterTerm> = fc
  .record({ field: fc.constantFrom(...filterFields), value, excluded: fc.boolean() })
  .map((one) => (one.field === "readOnly" ? { ...one, value: "true" } : one));
const words = fc.array(fc.stringMatching(/^[a-z0-9.*/]+$/)).map((all) => all.join(" "));

describe("printFilters", () => {
  it("prints what parseFilters reads back", () => {
    fc.assert(
      fc.property(fc.array(term), words, (terms, q) => {
        const filters = { ...terms.reduce(withTerm, noFilters), q };
        const again = parseFilters(printFilters(filters));
        expect(termsOf(again)).toEqual(termsOf(filters));
        expect(again.q).toBe(q);
      }),
    );
  });
});
