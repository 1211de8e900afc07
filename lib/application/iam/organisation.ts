import type { Database } from "@/lib/adapters/db/database";
import { latestResources } from "@/lib/application/findings/inventory";
import { newestWorlds } from "@/lib/application/findings/newest-worlds";
import type { Organisation } from "@/lib/domain/iam/account/organisation";
import { readOrganisation } from "@/lib/domain/posture/iam/organisation";
import { wholeOrganisation } from "@/lib/domain/scope/account-scope";

const organisationType = "organizations:organization";

/**
 * The organisation of the newest inventory, or of the one that was the newest at an instant; null when none was collected. Read for every account scope alike: its
 * policies bind accounts whose people may not see the management account.
 */
export async function organisationOf(db: Database, until: Date | null = null): Promise<Organisation | null> {
  if (until) {
    const worlds = await newestWorlds(db, wholeOrganisation, [organisationType], until);
    return readOrganisation(
      worlds.flatMap((world) => world.of(organisationType)).find(({ config }) => config.Organization?.Id)
        ?.config,
    );
  }
  const found = await latestResources(db, wholeOrganisation, { types: [organisationType] });
  return readOrganisation(found.map((one) => one.config).find(({ Organization }) => Organization?.Id));
}
