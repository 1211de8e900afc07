import { expect, it } from "vitest";
import { frameworkSentence } from "./status-words";

it("says what is met of how many, and what nobody looks at", () => {
  expect(frameworkSentence("CIS", 66, { met: 31, partly: 12, gap: 4 })).toBe(
    "CIS: 31 of 66 requirements are met, 12 partly; no check covers 4.",
  );
  expect(frameworkSentence("CIS", 3, { met: 1 })).toBe("CIS: 1 of 3 requirements is met; each has a check.");
});
