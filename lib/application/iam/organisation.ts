import type { Database } from "@/lib/adapters/db/database";
import { latestResources } from "@/lib/application/findings/inventory";
import type { Organisation } from "@/lib/domain/iam/account/organisation";
import type { ConfigOf } from "@/lib/domain/posture/resources/types";
import { wholeOrganisation } from "@/lib/domain/scope/account-scope";

type Config = ConfigOf<"organizations:organization">;

function accountsOf({ Accounts }: Config): Organisation["accounts"] {
  if (!Accounts) return null;
  return new Map(Accounts.flatMap(({ Id, Path }) => (Id && Path ? [[Id, Path] as const] : [])));
}

/**
 * The organisation of the newest inventory; null when none was collected. Read for every account scope alike: its
 * policies bind accounts whose people may not see the management account.
 */
export async function organisationOf(db: Database): Promise<Organisation | null> {
  const found = await latestResources(db, wholeOrganisation, { types: ["organizations:organization"] });
  const config = found.map((one) => one.config).find(({ Organization }) => Organization?.Id);
  if (!config?.Organization?.Id || !config.Policies) return null;
  return {
    id: config.Organization.Id,
    management: config.Organization.MasterAccountId ?? "",
    rootIds: (config.Roots ?? []).flatMap(({ Id }) => Id ?? []),
    policies: config.Policies.map(({ Name, Type, Content, Targets }) => ({
      name: Name ?? "",
      type: Type ?? "",
      content: Content,
      targets: (Targets ?? []).flatMap(({ TargetId }) => TargetId ?? []),
    })),
    accounts: accountsOf(config),
  };
}
