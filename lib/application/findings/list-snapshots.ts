import type { z } from "zod";
import type { Database } from "@/lib/adapters/db/database";
import { storedSnapshots } from "@/lib/adapters/db/queries/posture/stored-snapshots";
import type { endpoints } from "@/lib/contract/endpoints/snapshots";
import type { AccountScope } from "@/lib/domain/scope/account-scope";

const most = 400;

/** The newest stored snapshots that describe accounts of the scope. */
export async function listSnapshots(
  db: Database,
  scope: AccountScope,
): Promise<z.output<typeof endpoints.listSnapshots.response>> {
  const rows = await storedSnapshots(db.pool, scope, { limit: most });
  return {
    snapshots: rows.map(({ id, takenAt, accounts, resources, gaps }) => ({
      id,
      takenAt: takenAt.toISOString(),
      accounts,
      resources,
      gaps,
    })),
  };
}
