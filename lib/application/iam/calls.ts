import type { Database } from "@/lib/adapters/db/database";
import { callsOfActors } from "@/lib/adapters/db/queries/activity/calls-of-actors";
import { lastLoaded, newestEvent } from "@/lib/adapters/db/queries/events/span";
import type { Calls } from "@/lib/domain/iam/usage/uses";
import type { AccountScope } from "@/lib/domain/scope/account-scope";

const oneDay = 86_400_000;
/** How far questions look back unless they say otherwise. */
export const usualDays = 90;

/** What was called in a span; `from` and `to` are null when the timeline holds nothing. */
export type Called = { calls: readonly Calls[]; from: string | null; to: string | null; days: number };

const keep = 4;
const kept = new Map<string, Promise<Called>>();

async function read(db: Database, scope: AccountScope, asked: Asked): Promise<Called> {
  const newest = await newestEvent(db, asked.now);
  if (!newest) return { calls: [], from: null, to: null, days: asked.days };
  const from = new Date(newest.getTime() - asked.days * oneDay);
  const window = { client: db.pool, scope, from, to: newest };
  const calls = await callsOfActors(window, asked.actors ?? null);
  return { calls, from: from.toISOString(), to: newest.toISOString(), days: asked.days };
}

type Asked = { days: number; now: Date; actors?: readonly string[] };

/**
 * What the users and roles of a scope called in the days before the newest event, equal calls counted; of some actors
 * when given. What was asked for everybody is kept while nothing new is loaded.
 */
export async function callsIn(db: Database, scope: AccountScope, asked: Asked): Promise<Called> {
  if (asked.actors) return read(db, scope, asked);
  const loaded = await lastLoaded(db);
  const accounts = scope.all ? "*" : [...scope.accounts].sort().join(",");
  const key = `${loaded?.toISOString()} ${accounts} ${asked.days}`;
  const known = kept.get(key);
  if (known) return known;
  const reading = read(db, scope, asked);
  kept.set(key, reading);
  reading.catch(() => kept.delete(key));
  for (const old of [...kept.keys()].slice(0, -keep)) kept.delete(old);
  return reading;
}
