import fc from "fast-check";
import { expect, it } from "vitest";
import { returnPath } from "./return-path";

it.each([
  ["/timeline?actor=x", "/timeline?actor=x"],
  ["/findings?resource=arn%3Aaws%3As3%3A%3A%3Ab", "/findings?resource=arn%3Aaws%3As3%3A%3A%3Ab"],
  [null, "/"],
  ["", "/"],
  ["https://evil.example", "/"],
  ["//evil.example", "/"],
  ["/\\evil.example", "/"],
  ["/\t/evil.example", "/"],
  ["javascript:alert(1)", "/"],
  ["/sign-in?to=/sign-in", "/"],
  ["/api/v1/me", "/"],
  ["/apiary", "/apiary"],
])("%s leads to %s", (asked, expected) => {
  expect(returnPath(asked)).toBe(expected);
});

it("never leads to another server", () => {
  const origin = "https://heptagon.example";
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom("/", "\\", "\t", "\n", "@", ":", ".", "evil.example", "https:"), {
        maxLength: 8,
      }),
      (parts) => {
        expect(new URL(returnPath(parts.join("")), origin).origin).toBe(origin);
      },
    ),
  );
});
