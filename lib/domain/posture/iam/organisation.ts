import type { Organisation } from "@/lib/domain/iam/account/organisation";
import type { ConfigOf } from "../resources/types";

type Config = ConfigOf<"organizations:organization">;

function accountsOf({ Accounts }: Config): Organisation["accounts"] {
  if (!Accounts) return null;
  return new Map(Accounts.flatMap(({ Id, Path }) => (Id && Path ? [[Id, Path] as const] : [])));
}

/** The organisation as its management account tells it; null where it tells of none, or not of its policies. */
export function readOrganisation(config: Config | undefined): Organisation | null {
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
