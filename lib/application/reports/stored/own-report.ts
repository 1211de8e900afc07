import type { Database } from "@/lib/adapters/db/database";
import type { StoredReport } from "@/lib/adapters/db/queries/reports/stored-reports";
import { storedReport } from "@/lib/application/reports/stored/stored-report";
import { roleGrants } from "@/lib/domain/access/permissions";
import type { Person } from "@/lib/domain/access/person";
import { Problem } from "@/lib/domain/errors/problem";

/** A report that the person may change: one of their own, or any they see for those who manage posture. @throws Problem */
export async function ownReport(db: Database, person: Person, id: string): Promise<StoredReport> {
  const row = await storedReport(db, person.scope, id);
  if (row.createdBy === person.email || roleGrants(person.role, "posture:manage")) return row;
  throw new Problem("forbidden", `${row.createdBy} made this report.`, {
    next: "Ask them, or somebody who manages posture.",
  });
}
