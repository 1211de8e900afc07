import type { Database } from "@/lib/adapters/db/database";
import { seedDemo } from "@/lib/application/demo/seed";

const settingKey = "demo";

/**
 * Seeds the demo organisation into a database that never held any data. A seeding that was interrupted is taken up again;
 * once it is complete, or other data came first, it never happens again, also after the demo data has been removed.
 */
export async function seedFirstTime(
  db: Database,
  options: { dataFolder: string; now: Date; signal: AbortSignal; onProgress: (line: string) => void },
): Promise<boolean> {
  const state = await db.prisma.setting.findUnique({ where: { key: settingKey } });
  if (state?.value === "seeded") return false;
  if (state === null) {
    if ((await db.prisma.source.count()) > 0) return false;
    await db.prisma.setting.create({
      data: { key: settingKey, value: { endsAt: options.now.toISOString() } },
    });
  }
  const noted = await db.prisma.setting.findUniqueOrThrow({ where: { key: settingKey } });
  await seedDemo(db, { ...options, now: endOf(noted.value) ?? options.now });
  await db.prisma.setting.update({ where: { key: settingKey }, data: { value: "seeded" } });
  return true;
}

/** The end of the demo's month as it was chosen at first, so that an interrupted seeding goes on with the same files. */
function endOf(value: unknown): Date | null {
  const endsAt = typeof value === "object" && value !== null && "endsAt" in value ? value.endsAt : null;
  return typeof endsAt === "string" ? new Date(endsAt) : null;
}
