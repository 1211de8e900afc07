import type { Database } from "@/lib/adapters/db/database";
import { latestResources } from "@/lib/application/findings/inventory";
import type { Organisation } from "@/lib/domain/iam/account/organisation";
import { readOrganisation } from "@/lib/domain/posture/iam/organisation";
import { wholeOrganisation } from "@/lib/domain/scope/account-scope";

/**
 * The organisation of the newest inventory; null when none was collected. Read for every account scope alike: its
 * policies bind accounts whose people may not see the management account.
 */
export async function organisationOf(db: Database): Promise<Organisation | null> {
  const found = await latestResources(db, wholeOrganisation, { types: ["organizations:organization"] });
  return readOrganisation(found.map((one) => one.config).find(({ Organization }) => Organization?.Id));
}
