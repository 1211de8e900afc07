import { parseCidr } from "./address-range";

/** True when the outer range holds every address of the inner one; false for text that is no range. */
export function containsRange(outer: string, inner: string): boolean {
  const wide = parseCidr(outer);
  const narrow = parseCidr(inner);
  if (!wide || !narrow || wide.family !== narrow.family) return false;
  return wide.from <= narrow.from && narrow.to <= wide.to;
}
