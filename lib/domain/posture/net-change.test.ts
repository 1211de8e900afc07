import { expect, it } from "vitest";
import { netChange, netResourceChange } from "./net-change";

it.each([
  [null, "opened", "opened"],
  ["resolved", "reopened", "reopened"],
  ["opened", "resolved", "resolved"],
  ["muted", "resolved", "resolved"],
  ["opened", "muted", "muted"],
  ["muted", "unmuted", "reopened"],
  // Opened and resolved within the span, or resolved and reopened: as it was.
  [null, "resolved", undefined],
  ["opened", "reopened", undefined],
  ["muted", "muted", undefined],
] as const)("a finding that was %s and is %s then: %s", (before, after, expected) => {
  expect(netChange(before, after)).toBe(expected);
});

it.each([
  ["added", "changed", "added"],
  ["added", "removed", undefined],
  ["changed", "removed", "removed"],
  ["changed", "changed", "changed"],
  ["removed", "added", "changed"],
] as const)("a resource that was %s first and %s last: %s", (first, last, expected) => {
  expect(netResourceChange(first, last)).toBe(expected);
});
