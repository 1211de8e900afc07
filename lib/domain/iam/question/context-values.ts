import type { ContextValues } from "../evaluate/context";

/** `key=value` texts as context values; the same key again adds a value. Texts without `=` are left out. */
export function contextValues(given: readonly string[]): ContextValues {
  const values: Record<string, string[]> = {};
  for (const one of given) {
    const cut = one.indexOf("=");
    if (cut < 1) continue;
    const key = one.slice(0, cut);
    values[key] = [...(values[key] ?? []), one.slice(cut + 1)];
  }
  return values;
}
