import type { Database } from "@/lib/adapters/db/database";
import { resourcesOfTypes } from "@/lib/adapters/db/queries/posture/latest-resources";
import type { StoredResource } from "@/lib/adapters/db/queries/posture/stage-resources";
import type { ConfigOf, ResourceType } from "@/lib/domain/posture/resources/types";
import type { World } from "@/lib/domain/posture/world";
import type { AccountScope } from "@/lib/domain/scope/account-scope";

export type InventoryResource<T extends ResourceType> = Omit<StoredResource, "type" | "config"> & {
  type: T;
  config: ConfigOf<T>;
};

/** Resources of some types in the newest snapshot of each account of the scope. */
export async function latestResources<T extends ResourceType>(
  db: Database,
  scope: AccountScope,
  { types }: { types: readonly T[] },
): Promise<InventoryResource<T>[]> {
  return (await resourcesOfTypes(db.pool, scope, types)) as unknown as InventoryResource<T>[];
}

/** A policy that hangs on a resource: its ARN and the document as AWS gave it. */
export type ResourcePolicy = { arn: string; type: ResourceType; policy: string | Record<string, unknown> };

/** What the IAM engine reads of one account. */
export type IamAccount = {
  account: string;
  /** As GetAccountAuthorizationDetails answers it. */
  details: ConfigOf<"iam:authorization-details">;
  resourcePolicies: ResourcePolicy[];
};

/** Which member of which type is a resource policy. */
const policyMembers = {
  "s3:bucket": "Policy",
  "kms:key": "Policy",
  "lambda:function": "Policy",
  "sns:topic": "Policy",
  "secretsmanager:secret": "ResourcePolicy",
  "dynamodb:table": "ResourcePolicy",
  "ecr:repository": "policyText",
} as const satisfies Partial<Record<ResourceType, string>>;
type PolicyType = keyof typeof policyMembers;
/** The types whose policies the engine reads. */
export const policyTypes = Object.keys(policyMembers) as PolicyType[];

/** The types that the IAM engine reads. */
export const iamTypes = ["iam:authorization-details", ...policyTypes] as const satisfies ResourceType[];

type Holder = Pick<InventoryResource<PolicyType>, "id" | "type" | "account" | "config">;
type Details = Pick<InventoryResource<"iam:authorization-details">, "account" | "config">;

/** The policy that hangs on a resource; none where it has none, or it was not collected. */
export function resourcePolicyOf({ id, type, config }: Holder): ResourcePolicy[] {
  const policy = (config as Record<string, unknown>)[policyMembers[type]];
  if (typeof policy === "string") return [{ arn: id, type, policy }];
  if (typeof policy !== "object" || policy === null) return [];
  return [{ arn: id, type, policy: policy as Record<string, unknown> }];
}

/** The scope's accounts that have authorisation details, each with the resource policies of its inventory. */
export async function iamAccounts(db: Database, scope: AccountScope): Promise<IamAccount[]> {
  const [details, holders] = await Promise.all([
    latestResources(db, scope, { types: ["iam:authorization-details"] }),
    latestResources(db, scope, { types: policyTypes }),
  ]);
  return withPolicies(details, holders);
}

/** The same from an inventory of another day. */
export function iamAccountsOfWorld(world: World): IamAccount[] {
  return withPolicies(
    world.of("iam:authorization-details"),
    policyTypes.flatMap((type): readonly Holder[] => world.of(type)),
  );
}

function withPolicies(details: readonly Details[], holders: readonly Holder[]): IamAccount[] {
  const policies = new Map<string, ResourcePolicy[]>();
  for (const holder of holders) {
    const known = policies.get(holder.account) ?? [];
    known.push(...resourcePolicyOf(holder));
    policies.set(holder.account, known);
  }
  return details.map(({ account, config }) => ({
    account,
    details: config,
    resourcePolicies: policies.get(account) ?? [],
  }));
}
