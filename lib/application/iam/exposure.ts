import type { Database } from "@/lib/adapters/db/database";
import { knownAccounts } from "@/lib/adapters/db/queries/data/known-accounts";
import { freshnessOf } from "@/lib/application/findings/freshness";
import { policyTypes, resourcePolicyOf } from "@/lib/application/findings/inventory";
import type { ResponseOf } from "@/lib/contract/endpoint";
import type { endpoints } from "@/lib/contract/endpoints/exposure";
import { type Exposed, type Exposure, exposureMap } from "@/lib/domain/iam/exposure/exposure";
import { parsePolicy } from "@/lib/domain/iam/policy/parse";
import { type AccountScope, wholeOrganisation } from "@/lib/domain/scope/account-scope";
import { endOfDay } from "./as-of";
import { estateOf } from "./estate";
import { organisationOf } from "./organisation";
import { resourcesAt } from "./resources-at";

type Asked = { db: Database; scope: AccountScope; until: Date | null };

/** Accounts that are ours: those of the inventory, and every member that the organisation lists. */
async function ownAccounts({ db, until }: Asked): Promise<Set<string>> {
  const [collected, organisation] = await Promise.all([
    knownAccounts(db, wholeOrganisation),
    organisationOf(db, until),
  ]);
  return new Set([
    ...collected.map(({ id }) => id),
    ...(organisation ? [organisation.management, ...(organisation.accounts?.keys() ?? [])] : []),
  ]);
}

async function exposedResources({ db, scope, until }: Asked): Promise<Exposed[]> {
  const holders = await resourcesAt(db, scope, { types: policyTypes, until });
  return holders.flatMap((holder) =>
    resourcePolicyOf(holder).flatMap(({ arn, type, policy }) => {
      const read = parsePolicy(policy);
      return read.ok ? [{ arn, type, account: holder.account, policy: read.policy }] : [];
    }),
  );
}

/** Buckets and accounts whose public access block makes policies for everyone count for their own account only. */
async function blockedBuckets({ db, scope, until }: Asked): Promise<(exposure: Exposure) => string | null> {
  const [accounts, buckets] = await Promise.all([
    resourcesAt(db, scope, { types: ["s3:account-public-access-block"], until }),
    resourcesAt(db, scope, { types: ["s3:bucket"], until }),
  ]);
  const whole = new Set(
    accounts
      .filter(({ config }) => config.PublicAccessBlock?.RestrictPublicBuckets)
      .map(({ account }) => account),
  );
  const single = new Set(
    buckets.filter(({ config }) => config.PublicAccessBlock?.RestrictPublicBuckets).map(({ id }) => id),
  );
  return ({ outsider, type, resource, account }) => {
    if (outsider.kind !== "anyone" || type !== "s3:bucket") return null;
    if (whole.has(account)) return "the account's public access block";
    return single.has(resource) ? "the bucket's public access block" : null;
  };
}

/** What outsiders reach by the policies of resources and roles, and what stops them all the same. */
export async function askExposure(
  db: Database,
  scope: AccountScope,
  { at }: { at?: string },
): Promise<ResponseOf<typeof endpoints.outsideAccess>> {
  const asked = { db, scope, until: endOfDay(at) };
  const [estate, exposed, ours, stoppedBy] = await Promise.all([
    estateOf(db, scope, asked.until),
    exposedResources(asked),
    ownAccounts(asked),
    blockedBuckets(asked),
  ]);
  const roles = [...estate.principals.values()].filter(({ kind }) => kind === "role").length;
  return {
    freshness: await freshnessOf(db, scope, asked.until),
    asked: { resources: exposed.length, roles },
    exposures: exposureMap(estate, exposed, ours).map((exposure) => ({
      ...exposure,
      stoppedBy: stoppedBy(exposure),
    })),
  };
}
