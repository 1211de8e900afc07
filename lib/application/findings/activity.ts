import type { Pool, PoolClient } from "pg";
import { accountsHeard } from "@/lib/adapters/db/queries/activity/accounts-heard";
import { burstsOfCalls } from "@/lib/adapters/db/queries/activity/bursts-of-calls";
import { dataReads } from "@/lib/adapters/db/queries/activity/data-reads";
import { enumerations } from "@/lib/adapters/db/queries/activity/enumerations";
import { roleUses } from "@/lib/adapters/db/queries/activity/role-uses";
import { rootUses } from "@/lib/adapters/db/queries/activity/root-uses";
import { type Activity, activityWindow } from "@/lib/domain/posture/activity/activity";
import {
  escalationCalls,
  escalationThreshold,
  modelCalls,
  modelThreshold,
} from "@/lib/domain/posture/activity/threat-calls";

/** What people and attackers did in these accounts in the time before `now`, from the cached events. */
export async function activityBefore(
  client: Pool | PoolClient,
  accounts: readonly string[],
  now: Date,
): Promise<Activity> {
  const { from, threatsFrom, to } = activityWindow(now);
  const scope = { all: false, accounts: [...accounts] } as const;
  const whole = { client, scope, from, to };
  const heard = await accountsHeard(whole);
  const nothing = {
    dataReads: [],
    rootUses: [],
    roleUses: [],
    enumerations: [],
    escalations: [],
    modelCalls: [],
  };
  if (heard.size === 0) return { from, to, heard, ...nothing };
  const lately = { ...whole, from: threatsFrom };
  const reads = await dataReads(whole);
  const readers = [...new Set(reads.map(({ person }) => person))];
  const used = [...new Set(reads.map(({ actor }) => actor))];
  const pairs = new Set(reads.map(({ account, person, actor }) => `${account}|${person}|${actor}`));
  return {
    from,
    to,
    heard,
    dataReads: reads,
    rootUses: await rootUses(whole),
    roleUses: (await roleUses(whole, readers, used)).filter(({ account, person, actor }) =>
      pairs.has(`${account}|${person}|${actor}`),
    ),
    enumerations: await enumerations(lately),
    escalations: await burstsOfCalls(lately, escalationCalls, escalationThreshold),
    modelCalls: await burstsOfCalls(lately, modelCalls, modelThreshold),
  };
}
