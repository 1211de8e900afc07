import { inRange, parseRange } from "../../iam/condition/compare-ip";

/** True when the outer range holds every address of the inner one; false for text that is no range. */
export function containsRange(outer: string, inner: string): boolean {
  const wide = parseRange(outer);
  const narrow = parseRange(inner);
  return wide !== null && narrow !== null && wide.bits <= narrow.bits && inRange(narrow.bytes, wide);
}
