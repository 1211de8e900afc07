import { Problem } from "@/lib/domain/errors/problem";
import type { ContextValues } from "@/lib/domain/iam/evaluate/context";

/** Reads `--context key=value` options; the same key again adds a value. Throws a Problem on one without `=`. */
export function contextOption(given: readonly string[]): ContextValues {
  const values: Record<string, string[]> = {};
  for (const one of given) {
    const cut = one.indexOf("=");
    if (cut < 1) throw new Problem("bad-input", `--context: expected key=value, not "${one}".`);
    const key = one.slice(0, cut);
    values[key] = [...(values[key] ?? []), one.slice(cut + 1)];
  }
  return values;
}
