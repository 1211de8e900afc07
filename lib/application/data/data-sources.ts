import type { Database } from "@/lib/adapters/db/database";
import { sizeOfData } from "@/lib/adapters/db/queries/data/size-of-data";
import { type DataSource, sourcesOfData } from "@/lib/adapters/db/queries/data/sources-of-data";

/** Where the data came from, how much of it there is and how fresh it is; bytes and UTC instants. */
export async function dataSources(db: Database) {
  const [sources, size] = await Promise.all([sourcesOfData(db), sizeOfData(db)]);
  return {
    sources: sources.map(listed),
    ...size,
    lakeBytes: sources.reduce((sum, source) => sum + source.lakeBytes, 0),
  };
}

function listed({ id, kind, name, createdAt, objects, events, snapshots, findings, lastAt }: DataSource) {
  return {
    id: String(id),
    kind,
    name,
    createdAt: createdAt.toISOString(),
    objects,
    events,
    snapshots,
    findings,
    lastAt: lastAt?.toISOString() ?? null,
  };
}
