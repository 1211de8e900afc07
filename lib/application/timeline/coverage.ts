import type { Database } from "@/lib/adapters/db/database";
import { digestSpansBetween, saveDigestSpans } from "@/lib/adapters/db/queries/events/digest-spans";
import { type HeardPlace, heardHours } from "@/lib/adapters/db/queries/events/heard-hours";
import { readEvidence } from "@/lib/adapters/lake/folder/digest-files";
import { hourInstant, hourOf, missingHours } from "@/lib/domain/cloudtrail/coverage/silence";
import { type DigestSpan, digestSpans } from "@/lib/domain/cloudtrail/digests/spans";
import { verifyDigests } from "@/lib/domain/cloudtrail/digests/verify";
import type { AccountScope } from "@/lib/domain/scope/account-scope";
import { timelineRange } from "./range";

type Span = { first: number; last: number };

function hoursOf(
  spans: readonly DigestSpan[],
  states: readonly DigestSpan["state"][],
  { first, last }: Span,
): number {
  const hours = new Set<number>();
  for (const { from, to, state } of spans) {
    if (!states.includes(state)) continue;
    // A digest covers the hours that lie mostly in it.
    const begin = Math.round(Date.parse(from) / 3_600_000);
    const end = Math.round(Date.parse(to) / 3_600_000);
    for (let hour = Math.max(first, begin); hour < Math.min(last, end); hour += 1) hours.add(hour);
  }
  return hours.size;
}

function placeCoverage(
  { account, region, first, hours }: HeardPlace,
  spans: readonly DigestSpan[],
  asked: Span,
) {
  const span = { first: Math.max(first, asked.first), last: asked.last };
  const own = spans.filter((one) => one.account === account && one.region === region);
  const gaps = missingHours(hours, span.first, span.last);
  return {
    account,
    region,
    hours: Math.max(0, span.last - span.first),
    heard: hours.length,
    missing: gaps.reduce((sum, { from, to }) => sum + to - from, 0),
    covered: hoursOf(own, ["verified", "unsigned", "broken"], span),
    verified: hoursOf(own, ["verified"], span),
    gaps: gaps.map(({ from, to, chance }) => ({ from: hourInstant(from), to: hourInstant(to), chance })),
  };
}

/**
 * Whether the log is complete: of every account × region, by the hour, what was heard, what is missing, and what CloudTrail's
 * digests vouch for. The first hours of a place count from when it was first heard of.
 */
export async function logCoverage(
  db: Database,
  scope: AccountScope,
  asked: { from?: string; to?: string },
  now: Date,
) {
  const range = await timelineRange(db, asked, now);
  const [places, spans] = await Promise.all([
    heardHours(db, scope, range),
    digestSpansBetween(db, scope, range),
  ]);
  // The hour under way is still being delivered, and nothing later can have been heard.
  const span = { first: hourOf(range.from), last: Math.min(hourOf(range.to), hourOf(now.toISOString()) - 1) };
  const covered = places.map((place) => placeCoverage(place, spans, span)).filter(({ hours }) => hours > 0);
  const sum = (of: "hours" | "heard" | "missing" | "covered" | "verified") =>
    covered.reduce((total, place) => total + place[of], 0);
  return {
    ...range,
    hours: sum("hours"),
    missing: sum("missing"),
    covered: sum("covered"),
    verified: sum("verified"),
    places: covered.sort((a, b) => b.missing - a.missing || a.account.localeCompare(b.account)),
    problems: spans.flatMap(({ key, account, region, from, detail, state }) =>
      state === "broken" ? [{ key, account, region, at: from, detail: detail ?? "" }] : [],
    ),
  };
}

/** Verifies the digests below a folder and keeps what they say of their hours. @throws Problem */
export async function verifyIntoCoverage(
  db: Database,
  folder: string,
  options: { publicKeysFile?: string; onFile?: (done: number, total: number) => void },
): Promise<DigestSpan[]> {
  const evidence = await readEvidence(folder, options);
  const spans = digestSpans(evidence, verifyDigests(evidence));
  await saveDigestSpans(db.pool, spans);
  return spans;
}
