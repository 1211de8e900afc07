import type { Pool, PoolClient } from "pg";
import { accountUnits } from "@/lib/adapters/db/queries/posture/account-units";
import { everyException } from "@/lib/adapters/db/queries/posture/exceptions";
import { mutesOf } from "@/lib/adapters/db/queries/posture/mutes";
import { tagsOfResources } from "@/lib/adapters/db/queries/posture/tags-of-resources";
import type { Finding } from "@/lib/domain/posture/finding";
import {
  applyMuting,
  compileMuting,
  type Exception,
  type MutingRules,
  type Surroundings,
} from "@/lib/domain/posture/muting";
import type { Snapshot } from "@/lib/domain/posture/snapshot/document";
import { wholeOrganisation } from "@/lib/domain/scope/account-scope";

/** What people chose to leave in the accounts (null: in all). */
export async function mutingRules(
  client: Pool | PoolClient,
  accounts: readonly string[] | null,
): Promise<MutingRules> {
  const exceptions = await everyException(client);
  return {
    mutes: await mutesOf(client, accounts),
    exceptions: exceptions.filter(({ endedAt }) => endedAt === null),
  };
}

/** Units and tags of the accounts (null: of all) as the newest snapshots say; what no exception asks about is not read. */
export async function currentSurroundings(
  client: Pool | PoolClient,
  exceptions: readonly Exception[],
  accounts: readonly string[] | null,
  now: Date,
): Promise<Surroundings> {
  const scope = accounts === null ? wholeOrganisation : { all: false as const, accounts };
  const asksUnits = exceptions.some(({ unit }) => unit !== null);
  const asksTags = exceptions.some(({ tag }) => tag !== null);
  const units = new Map(
    (asksUnits ? await accountUnits(client, scope, now) : []).map(({ account, unit }) => [account, unit]),
  );
  const tags = asksTags ? await tagsOfResources(client, accounts) : new Map<string, Record<string, string>>();
  return {
    unitOf: (account) => units.get(account) ?? undefined,
    tagsOf: ({ account, resource }) => tags.get(`${account}|${resource}`),
  };
}

function surroundingsOf(snapshot: Snapshot): Surroundings {
  const units = new Map(snapshot.accounts.map(({ id, unit }) => [id, unit]));
  const tags = new Map(
    snapshot.resources.flatMap(({ account, id, tags }) =>
      tags ? [[`${account}|${id}`, tags] as const] : [],
    ),
  );
  return {
    unitOf: (account) => units.get(account),
    tagsOf: ({ account, resource }) => tags.get(`${account}|${resource}`),
  };
}

/** The findings of a snapshot, with what people chose to leave muted. */
export async function muteFindings(
  client: PoolClient,
  snapshot: Snapshot,
  findings: readonly Finding[],
  now: Date,
): Promise<Finding[]> {
  const rules = await mutingRules(
    client,
    snapshot.accounts.map(({ id }) => id),
  );
  return applyMuting(findings, compileMuting(rules, surroundingsOf(snapshot), now));
}
