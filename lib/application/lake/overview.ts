import type { Database } from "@/lib/adapters/db/database";
import { prepareProcess } from "@/lib/adapters/lake/duckdb/spare";
import type { AccountScope } from "@/lib/domain/scope/account-scope";
import { lakeStatus } from "./status";

/** What the editor shows before anything is asked; the first question will find its process started. */
export async function lakeOverview(db: Database, scope: AccountScope) {
  const status = await lakeStatus(db, scope);
  if (status.events > 0) prepareProcess();
  return status;
}
