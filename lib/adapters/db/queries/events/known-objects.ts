import type { Database } from "@/lib/adapters/db/database";

/** Of these digests, the objects that the lake holds, with how many records each has. */
export async function knownObjects(db: Database, digests: string[]): Promise<Map<string, number>> {
  const rows = await db.prisma.lakeObject.findMany({
    where: { sha256: { in: digests }, complete: true },
    select: { sha256: true, records: true },
  });
  return new Map(rows.map(({ sha256, records }) => [sha256, records]));
}

/** The id of a source, made if it is new. */
export async function ensureSource(db: Database, source: { kind: string; name: string }): Promise<number> {
  const row = await db.prisma.source.upsert({ where: { kind_name: source }, create: source, update: {} });
  return row.id;
}
