import type { Database } from "@/lib/adapters/db/database";
import { type Exposition, expositionOf } from "@/lib/adapters/metrics/families";
import type { AccountScope } from "@/lib/domain/scope/account-scope";
import { postureFamilies } from "./posture-families";
import { workFamilies } from "./work-families";

/**
 * Every figure of /metrics: what this web server counted of itself, and what the database says about findings, scores,
 * jobs, loading and collecting, whichever process did the work.
 */
export async function exposition(db: Database, scope: AccountScope, now: Date): Promise<Exposition> {
  return expositionOf([...(await postureFamilies(db, scope, now)), ...(await workFamilies(db, scope, now))]);
}
