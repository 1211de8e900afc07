import type { Database } from "@/lib/adapters/db/database";
import { type KnownAccount, knownAccounts } from "@/lib/adapters/db/queries/data/known-accounts";
import { knownRegions } from "@/lib/adapters/db/queries/data/known-regions";
import { spanOfEvents } from "@/lib/adapters/db/queries/data/span-of-events";
import type { AccountScope } from "@/lib/domain/scope/account-scope";

export type ScopeChoices = {
  organisation: string | null;
  accounts: KnownAccount[];
  regions: string[];
  /** UTC, ISO 8601. */
  events: { from: string | null; to: string | null; count: number };
  snapshotAt: string | null;
  demo: boolean;
};

/** What the scope bar offers a person: their accounts and regions, and the span of the data. */
export async function scopeChoices(db: Database, scope: AccountScope): Promise<ScopeChoices> {
  const [accounts, regions, span, newest, demo] = await Promise.all([
    knownAccounts(db, scope),
    knownRegions(db, scope),
    spanOfEvents(db, scope),
    db.prisma.snapshot.findFirst({
      orderBy: { takenAt: "desc" },
      select: { takenAt: true, organisation: true },
    }),
    db.prisma.source.count({ where: { kind: "demo" } }),
  ]);
  return {
    organisation: newest?.organisation ?? null,
    accounts,
    regions,
    events: {
      from: span.from?.toISOString() ?? null,
      to: span.to?.toISOString() ?? null,
      count: span.count,
    },
    snapshotAt: newest?.takenAt.toISOString() ?? null,
    demo: demo > 0,
  };
}
