import type { Database } from "@/lib/adapters/db/database";
import { type AthenaSettings, athenaSettings } from "@/lib/domain/lake/athena/settings";

const key = "athena";

/** How Athena is asked; null while nobody has said. */
export async function readAthenaSettings(db: Database): Promise<AthenaSettings | null> {
  const row = await db.prisma.setting.findUnique({ where: { key } });
  const parsed = athenaSettings.safeParse(row?.value);
  return parsed.success ? parsed.data : null;
}

export async function writeAthenaSettings(db: Database, settings: AthenaSettings): Promise<void> {
  await db.prisma.setting.upsert({
    where: { key },
    create: { key, value: settings },
    update: { value: settings },
  });
}
