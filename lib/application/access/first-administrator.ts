import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { z } from "zod";
import { hashPassword, newPassword, verifyPassword } from "@/lib/adapters/crypto/password";
import type { Database } from "@/lib/adapters/db/database";
import { writeAudit } from "@/lib/application/access/audit";

const email = "admin@heptagon.local";
const noted = z.object({ email: z.string(), password: z.string() });
export type FirstAdministrator = z.output<typeof noted>;

/**
 * Makes the first administrator when there is none yet. The one-time password is kept in a file that only the
 * owner can read, so that a second start can show it again; it goes once the password has been replaced.
 *
 * @param options.dataFolder the data folder; the file in it is `first-sign-in.json`
 * @returns how to sign in for the first time; null once somebody has, or when there are other administrators
 */
export async function ensureFirstAdministrator(
  db: Database,
  options: { dataFolder: string },
): Promise<FirstAdministrator | null> {
  const file = path.join(options.dataFolder, "first-sign-in.json");
  if ((await db.prisma.user.count({ where: { role: "administrator" } })) > 0) return stillWaiting(db, file);
  const password = newPassword();
  const made = await db.prisma.user.createMany({
    data: {
      email,
      name: "First administrator",
      role: "administrator",
      passwordHash: await hashPassword(password),
      mustChangePassword: true,
    },
    skipDuplicates: true,
  });
  if (made.count === 0) return stillWaiting(db, file);
  await mkdir(options.dataFolder, { recursive: true });
  await writeFile(file, `${JSON.stringify({ email, password })}\n`, { mode: 0o600 });
  await writeAudit(db, {
    who: "system",
    action: "user added",
    target: email,
    detail: { role: "administrator" },
  });
  return { email, password };
}

/** The noted password while it still opens the door and has not been replaced. */
async function stillWaiting(db: Database, file: string): Promise<FirstAdministrator | null> {
  const text = await readFile(file, "utf8").catch(() => null);
  if (text === null) return null;
  const known = noted.safeParse(parseJson(text));
  if (known.success) {
    const row = await db.prisma.user.findUnique({ where: { email: known.data.email } });
    const waiting = row?.mustChangePassword && (await verifyPassword(known.data.password, row.passwordHash));
    if (waiting) return known.data;
  }
  await rm(file, { force: true });
  return null;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
