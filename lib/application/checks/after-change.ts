import type { Database } from "@/lib/adapters/db/database";
import type { Changed } from "@/lib/application/checks/change-check";
import { enqueue } from "@/lib/application/jobs/enqueue";

/** Has the newest inventory judged again by a check that was changed. @returns the job to watch; null where nothing changed */
export async function afterChange(db: Database, changed: Changed): Promise<Changed & { job: string | null }> {
  const job = changed.version === null ? null : await enqueue(db, "judge-again", { checks: [changed.check] });
  return { ...changed, job };
}
