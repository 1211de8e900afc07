import type { Database } from "@/lib/adapters/db/database";
import { spanOfEvents } from "@/lib/adapters/db/queries/data/span-of-events";
import { collectionTotals } from "@/lib/adapters/db/queries/metrics/collection-totals";
import { jobTotals } from "@/lib/adapters/db/queries/metrics/job-totals";
import { loadTotals } from "@/lib/adapters/db/queries/metrics/load-totals";
import type { Family } from "@/lib/adapters/metrics/families";
import type { AccountScope } from "@/lib/domain/scope/account-scope";
import { ageOf } from "./posture-families";

/** Jobs by kind and state, and how long the oldest one waits. */
async function jobFamilies(db: Database, now: Date): Promise<Family[]> {
  const jobs = await jobTotals(db.pool);
  const waiting = jobs.filter(({ state }) => state === "queued").map(({ oldest }) => ageOf(oldest, now));
  return [
    {
      name: "heptagon_jobs",
      help: "Jobs by kind and state; state queued is the depth of the queue.",
      kind: "gauge",
      samples: jobs.map(({ kind, state, n }) => ({ labels: { kind, state }, value: n })),
    },
    {
      name: "heptagon_job_seconds",
      help: "Time that ended jobs took, added up by kind and state.",
      kind: "gauge",
      samples: jobs.map(({ kind, state, seconds }) => ({ labels: { kind, state }, value: seconds })),
    },
    {
      name: "heptagon_job_queue_age_seconds",
      help: "How long the oldest queued job has been waiting; 0 when none waits.",
      kind: "gauge",
      samples: [{ value: Math.max(0, ...waiting) }],
    },
  ];
}

/** What has been loaded of CloudTrail, and how old the newest event is. */
async function eventFamilies(db: Database, scope: AccountScope, now: Date): Promise<Family[]> {
  const loads = await loadTotals(db.pool);
  const { to } = await spanOfEvents(db, scope);
  const counter = (
    name: string,
    help: string,
    of: "objects" | "bytes" | "inserted" | "rejected",
  ): Family => ({
    name,
    help,
    kind: "counter",
    samples: loads.map((load) => ({ labels: { source: load.source }, value: load[of] })),
  });
  return [
    counter("heptagon_events_loaded_total", "Events that loading added, by kind of source.", "inserted"),
    counter("heptagon_events_rejected_total", "Records that could not be read.", "rejected"),
    counter("heptagon_trail_objects_total", "Trail objects that were loaded.", "objects"),
    counter("heptagon_trail_bytes_total", "Bytes of the trail objects that were loaded.", "bytes"),
    {
      name: "heptagon_events_age_seconds",
      help: "How long ago the newest event happened; absent without events.",
      kind: "gauge",
      samples: to ? [{ value: ageOf(to, now) }] : [],
    },
  ];
}

/** The newest collection from AWS: what was read, and what was not, throttled calls among it. */
async function collectionFamilies(db: Database, scope: AccountScope, now: Date): Promise<Family[]> {
  const newest = await collectionTotals(db.pool, scope);
  const { cells, gaps } = newest ?? { cells: [], gaps: [] };
  return [
    {
      name: "heptagon_collection_cells",
      help: "Account × region cells of the newest collection, by service and state.",
      kind: "gauge",
      samples: cells.map(({ service, state, n }) => ({ labels: { service, state }, value: n })),
    },
    {
      name: "heptagon_collection_cell_seconds",
      help: "Time that the cells of the newest collection took, added up by service and state.",
      kind: "gauge",
      samples: cells.map(({ service, state, seconds }) => ({
        labels: { service, state },
        value: seconds,
      })),
    },
    {
      name: "heptagon_collection_gaps",
      help: "Calls of the newest collection that got no answer, by service and reason: denied, throttled, …",
      kind: "gauge",
      samples: gaps.map(({ service, reason, n }) => ({ labels: { service, reason }, value: n })),
    },
    {
      name: "heptagon_collection_age_seconds",
      help: "How long ago the newest collection ended, or began when it has not ended.",
      kind: "gauge",
      samples: newest ? [{ value: ageOf(newest.endedAt ?? newest.startedAt, now) }] : [],
    },
  ];
}

/** Jobs, loading and collecting. */
export async function workFamilies(db: Database, scope: AccountScope, now: Date): Promise<Family[]> {
  return [
    ...(await jobFamilies(db, now)),
    ...(await eventFamilies(db, scope, now)),
    ...(await collectionFamilies(db, scope, now)),
  ];
}
