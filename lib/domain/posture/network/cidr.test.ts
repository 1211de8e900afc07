import { expect, it } from "vitest";
import { containsRange } from "./cidr";

it.each([
  ["10.0.0.0/8", "10.1.0.0/16", true],
  ["10.1.0.0/16", "10.1.0.0/16", true],
  ["10.1.2.0/24", "10.1.0.0/16", false],
  ["0.0.0.0/0", "10.1.0.0/16", true],
  ["10.2.0.0/16", "10.1.0.0/16", false],
  ["::/0", "10.1.0.0/16", false],
  ["pl-123", "10.1.0.0/16", false],
])("%s holds %s: %s", (outer, inner, expected) => {
  expect(containsRange(outer, inner)).toBe(expected);
});
