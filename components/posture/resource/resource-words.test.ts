import { expect, it } from "vitest";
import { resourceCounts, resourceSentence } from "./resource-words";

const counts = (...statuses: ("pass" | "fail" | "not_assessed" | "muted")[]) =>
  resourceCounts(statuses.map((status) => ({ status })));

it("says how a resource stands, and never calls what was not assessed a pass", () => {
  expect(resourceSentence("web", counts("pass", "fail", "not_assessed"), true)).toBe(
    "web fails 1 of 2 checks.",
  );
  expect(resourceSentence("web", counts("pass", "pass", "muted"), true)).toBe("web passes all 2 checks.");
  expect(resourceSentence("web", counts("pass"), true)).toBe("web passes its check.");
  expect(resourceSentence("web", counts("not_assessed"), true)).toBe("web could not be assessed.");
  expect(resourceSentence("web", counts(), true)).toBe("No check judges web.");
  expect(resourceSentence("web", counts("fail"), false)).toBe("web is no longer in the inventory.");
});
