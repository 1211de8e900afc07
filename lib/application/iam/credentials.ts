import type { Database } from "@/lib/adapters/db/database";
import { rootUses } from "@/lib/adapters/db/queries/activity/root-uses";
import { newestEvent } from "@/lib/adapters/db/queries/events/span";
import { freshnessOf } from "@/lib/application/findings/freshness";
import type { InventoryResource } from "@/lib/application/findings/inventory";
import type { ResponseOf } from "@/lib/contract/endpoint";
import type { endpoints } from "@/lib/contract/endpoints/exposure";
import type { Estate } from "@/lib/domain/iam/account/estate";
import {
  credentialHygiene,
  type RootCredentials,
  type UserCredentials,
} from "@/lib/domain/iam/credentials/hygiene";
import { administratorProof } from "@/lib/domain/iam/question/administrator";
import type { AccountScope } from "@/lib/domain/scope/account-scope";
import { endOfDay } from "./as-of";
import { usualDays } from "./calls";
import { estateOf } from "./estate";
import { resourcesAt } from "./resources-at";

const instant = (value: string | null | undefined): string | null =>
  value ? new Date(value).toISOString() : null;

function passwordOf({ config }: InventoryResource<"iam:user">): UserCredentials["password"] {
  const { LoginProfile, PasswordLastUsed } = config;
  if (!LoginProfile) return LoginProfile;
  return { lastUsed: instant(PasswordLastUsed), created: instant(LoginProfile.CreateDate) };
}

function credentialsOf(user: InventoryResource<"iam:user">, estate: Estate): UserCredentials {
  const { id, name, account, config } = user;
  return {
    arn: id,
    name,
    account,
    password: passwordOf(user),
    mfa: config.MFADevices?.length,
    keys: config.AccessKeys?.map((key) => ({
      id: key.AccessKeyId ?? "",
      active: key.Status === "Active",
      created: instant(key.CreateDate),
      lastUsed: instant(key.LastUsedDate),
    })),
    administrator: administratorProof(estate, id)?.admin ?? false,
  };
}

async function rootsOf(
  db: Database,
  scope: AccountScope,
  { until, now }: { until: Date | null; now: Date },
): Promise<RootCredentials[]> {
  const newest = (await newestEvent(db, until ?? now)) ?? now;
  const from = new Date(newest.getTime() - usualDays * 86_400_000);
  const [summaries, uses] = await Promise.all([
    resourcesAt(db, scope, { types: ["iam:account-summary"], until }),
    rootUses({ client: db.pool, scope, from, to: newest }),
  ]);
  return summaries.map(({ account, config }) => {
    const own = uses.filter((use) => use.account === account);
    const summary = config.SummaryMap;
    return {
      account,
      mfa: summary?.AccountMFAEnabled === undefined ? undefined : summary.AccountMFAEnabled > 0,
      keys: summary?.AccountAccessKeysPresent,
      uses: own.reduce((sum, { count }) => sum + count, 0),
      lastUsed:
        own
          .map(({ last }) => last)
          .sort()
          .at(-1) ?? null,
    };
  });
}

/** The credentials of users and roots with what is wrong with them, at the instant of the inventory. */
export async function askCredentials(
  db: Database,
  scope: AccountScope,
  { at, now }: { at?: string; now: Date },
): Promise<ResponseOf<typeof endpoints.credentials>> {
  const until = endOfDay(at);
  const [estate, users, roots, freshness] = await Promise.all([
    estateOf(db, scope, until),
    resourcesAt(db, scope, { types: ["iam:user"], until }),
    rootsOf(db, scope, { until, now }),
    freshnessOf(db, scope, until),
  ]);
  const judgedAt = freshness.asOf ? new Date(freshness.asOf) : now;
  return {
    freshness,
    administrators: [...estate.principals.keys()].filter((arn) => administratorProof(estate, arn)?.admin)
      .length,
    users: credentialHygiene(
      users.map((user) => credentialsOf(user, estate)),
      judgedAt,
    ),
    roots,
  };
}
