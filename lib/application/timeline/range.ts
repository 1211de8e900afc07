import type { Database } from "@/lib/adapters/db/database";
import { newestEvent } from "@/lib/adapters/db/queries/events/span";
import { Problem } from "@/lib/domain/errors/problem";

const thirtyDays = 30 * 86_400_000;

/**
 * The span that a timeline question is about. Without bounds: the 30 days that end with the newest event, so that data
 * that ends in the past still shows.
 * @throws Problem when it ends before it begins
 */
export async function timelineRange(
  db: Database,
  asked: { from?: string; to?: string },
  now: Date,
): Promise<{ from: string; to: string }> {
  const to = asked.to ? new Date(asked.to) : ((await newestEvent(db, now)) ?? now);
  const from = asked.from ? new Date(asked.from) : new Date(to.getTime() - thirtyDays);
  if (from >= to) {
    throw new Problem("bad-input", "The time span ends before it begins.", {
      where: "to",
      next: "Give a `to` that is later than `from`.",
    });
  }
  return { from: from.toISOString(), to: to.toISOString() };
}
