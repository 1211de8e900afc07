import fc from "fast-check";
import { expect, it } from "vitest";
import { storable, storableText } from "./storable";

it("puts U+FFFD where NUL stood, and changes nothing else", () => {
  expect(storableText("a\u0000b")).toBe("a\ufffdb");
  expect(storable(undefined)).toBeNull();
  const text = fc
    .array(fc.constantFrom("\\", "u0000", "\u0000", '"', "a"), { maxLength: 8 })
    .map((parts) => parts.join(""));
  fc.assert(
    fc.property(text, (given) => {
      expect(JSON.parse(storable({ [given]: given }) ?? "")).toEqual({
        [storableText(given)]: storableText(given),
      });
    }),
  );
});
