import fc from "fast-check";
import { expect, it } from "vitest";
import { compileGlob, globMatches, tokenise } from "./glob";

const asRegex = (pattern: string) =>
  new RegExp(`^${pattern.replaceAll("*", "[\\s\\S]*").replaceAll("?", "[\\s\\S]")}$`);

it("matches as a regular expression does, compiled or not", () => {
  const pattern = fc.string({ unit: fc.constantFrom("a", "b", "*", "?"), maxLength: 8 });
  const text = fc.string({ unit: fc.constantFrom("a", "b"), maxLength: 10 });
  fc.assert(
    fc.property(pattern, text, (written, given) => {
      const expected = asRegex(written).test(given);
      expect(globMatches(tokenise(written), given)).toBe(expected);
      expect(compileGlob(tokenise(written))(given)).toBe(expected);
    }),
    { numRuns: 5_000 },
  );
});

it("answers a pattern made to blow up backtracking within its bounded number of steps", () => {
  const hostile = tokenise(`${"a*".repeat(2_000)}b`);
  expect(globMatches(hostile, "a".repeat(6_000))).toBe(false);
});
