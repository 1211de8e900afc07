import type { Database } from "@/lib/adapters/db/database";
import { newestVersions } from "@/lib/adapters/db/queries/checks/check-versions";
import { fileChecks } from "@/lib/application/checks/file-checks";
import { ruleChecks, switchedBy } from "@/lib/application/checks/rule-checks";
import { type BookedCheck, bindChecks, type CheckBook } from "@/lib/domain/posture/check-book";
import { checks } from "@/lib/domain/posture/registry";

const builtIn = checks.map((check): BookedCheck => ({ check, origin: "built-in" }));

/** The checks of the program with those of people, for a run that has no database. */
export function checksWith(own: readonly BookedCheck[]): CheckBook {
  return bindChecks([...builtIn, ...own]);
}

/** Every check there is: the one place where people's own join those of the program, and switched off ones leave. */
export async function allChecks(db: Pick<Database, "pool">): Promise<CheckBook> {
  const newest = await newestVersions(db.pool);
  const edition = newest.map(({ check, version }) => `${check}@${version}`).join();
  return bindChecks([...switchedBy(newest, [...builtIn, ...fileChecks()]), ...ruleChecks(newest)], edition);
}
