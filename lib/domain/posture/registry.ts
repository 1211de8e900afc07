import type { Check } from "./check";
import { checks as found } from "./checks.generated";

/** Every check there is, as found in the folder, by id. */
export const checks: readonly Check[] = [...found].sort((a, b) => (a.id < b.id ? -1 : 1));

const byId = new Map(checks.map((check) => [check.id, check]));

/** The check of this id; undefined for one that this version no longer has. */
export function checkById(id: string): Check | undefined {
  return byId.get(id);
}
