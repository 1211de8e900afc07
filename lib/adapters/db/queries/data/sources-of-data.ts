import type { Database } from "@/lib/adapters/db/database";

export type DataSource = {
  id: number;
  kind: "demo" | "files" | "snapshot" | "aws" | "findings";
  name: string;
  createdAt: Date;
  objects: number;
  events: number;
  snapshots: number;
  /** Findings of other products. */
  findings: number;
  lakeBytes: number;
  lastAt: Date | null;
};

/** Where the data came from and how much of it there is: counts of the whole installation, no account's data. */
export async function sourcesOfData(db: Database): Promise<DataSource[]> {
  const { rows } = await db.pool.query<DataSource>(
    `SELECT s.id, s.kind, s.name, s.created_at AS "createdAt",
            coalesce(o.objects, 0)::float8 AS objects, coalesce(o.events, 0)::float8 AS events,
            coalesce(o.bytes, 0)::float8 AS "lakeBytes", coalesce(p.snapshots, 0)::float8 AS snapshots,
            coalesce(f.findings, 0)::float8 AS findings,
            greatest(o.last_at, p.last_at, f.last_at) AS "lastAt"
       FROM cache.source s
       LEFT JOIN (
         SELECT source_id, count(*) AS objects, sum(inserted) AS events, sum(bytes) AS bytes,
                max(loaded_at) AS last_at
           FROM cache.lake_object GROUP BY source_id
       ) o ON o.source_id = s.id
       LEFT JOIN (
         SELECT source_id, count(*) AS snapshots, max(taken_at) AS last_at
           FROM cache.snapshot GROUP BY source_id
       ) p ON p.source_id = s.id
       LEFT JOIN (
         SELECT source_id, count(*) AS findings, max(last_seen) AS last_at
           FROM cache.finding WHERE source_id IS NOT NULL GROUP BY source_id
       ) f ON f.source_id = s.id
      ORDER BY s.id`,
  );
  return rows;
}
