import { Problem } from "@/lib/domain/errors/problem";
import type { ContextValues } from "@/lib/domain/iam/evaluate/context";
import { contextValues } from "@/lib/domain/iam/question/context-values";

/** Reads `--context key=value` options. Throws a Problem on one without `=`. */
export function contextOption(given: readonly string[]): ContextValues {
  const wrong = given.find((one) => one.indexOf("=") < 1);
  if (wrong !== undefined) throw new Problem("bad-input", `--context: expected key=value, not "${wrong}".`);
  return contextValues(given);
}
