import type { Database } from "@/lib/adapters/db/database";
import { type BookedCheck, bindChecks, type CheckBook } from "@/lib/domain/posture/check-book";
import { checks } from "@/lib/domain/posture/registry";

const builtIn = checks.map((check): BookedCheck => ({ check, origin: "built-in" }));

/** The checks of the program with those of people, for a run that has no database. */
export function checksWith(own: readonly BookedCheck[]): CheckBook {
  return bindChecks([...builtIn, ...own]);
}

/** Every check there is: the one place where people's own join those of the program. */
export async function allChecks(_db: Database): Promise<CheckBook> {
  return checksWith([]);
}
