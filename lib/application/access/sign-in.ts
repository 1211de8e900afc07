import { z } from "zod";
import { verifyPassword } from "@/lib/adapters/crypto/password";
import type { Database } from "@/lib/adapters/db/database";
import { writeAudit } from "@/lib/application/access/audit";
import type { Throttle } from "@/lib/application/access/throttle";
import { Problem } from "@/lib/domain/errors/problem";

/** Who signed in; what the session token is made of. */
export type SignedIn = { id: string; epoch: number };

const credentials = z.object({
  email: z
    .string()
    .max(200)
    .transform((email) => email.trim().toLowerCase()),
  password: z.string().max(200),
});

/**
 * Signs a person in with e-mail address and password.
 *
 * @param attempt.now milliseconds since the epoch
 * @throws Problem `limit` after too many failures, `unauthenticated` for any other reason, without saying which
 */
export async function signInWithPassword(
  db: Database,
  throttle: Throttle,
  attempt: { given: unknown; ip: string | null; now: number },
): Promise<SignedIn> {
  const parsed = credentials.safeParse(attempt.given);
  if (!parsed.success) throw refused();
  const { email, password } = parsed.data;
  throttle.attempt(email, attempt.ip, attempt.now);
  const row = await db.prisma.user.findUnique({ where: { email } });
  const right = await verifyPassword(password, row?.passwordHash ?? null);
  if (!row || !right || row.disabled) {
    await writeAudit(db, { who: named(email), action: "sign-in failed", ip: attempt.ip });
    throw refused();
  }
  throttle.succeeded(email, attempt.ip);
  return signedIn(db, row, { ip: attempt.ip, now: attempt.now, by: "password" });
}

/**
 * Signs in the person whom the identity provider vouches for. They must have been added under this e-mail
 * address: the provider says who somebody is, Heptagon what they may do.
 *
 * @throws Problem `forbidden` when the address is not verified, or is not of a person who may sign in
 */
export async function signInWithProvider(
  db: Database,
  vouched: { email: string | undefined; verified: boolean; ip: string | null; now: number },
): Promise<SignedIn> {
  const email = vouched.email?.trim().toLowerCase() ?? "";
  const row = vouched.verified && email ? await db.prisma.user.findUnique({ where: { email } }) : null;
  if (!row || row.disabled) {
    await writeAudit(db, {
      who: named(email),
      action: "sign-in failed",
      detail: { by: "provider", verified: vouched.verified },
      ip: vouched.ip,
    });
    throw new Problem("forbidden", "This account is not known to Heptagon.", {
      next: "Ask an administrator to add your e-mail address under Settings, People.",
    });
  }
  return signedIn(db, row, { ip: vouched.ip, now: vouched.now, by: "provider" });
}

async function signedIn(
  db: Database,
  row: { id: string; email: string; sessionEpoch: number },
  how: { ip: string | null; now: number; by: string },
): Promise<SignedIn> {
  await db.prisma.user.update({ where: { id: row.id }, data: { lastSignInAt: new Date(how.now) } });
  await writeAudit(db, { who: row.email, action: "sign-in", detail: { by: how.by }, ip: how.ip });
  return { id: row.id, epoch: row.sessionEpoch };
}

/** People type passwords into the wrong field; only what looks like an address goes into the log. */
function named(email: string): string {
  return z.email().safeParse(email).success ? email : "(not an e-mail address)";
}

function refused(): Problem {
  return new Problem("unauthenticated", "E-mail address and password don't match.", {
    next: "Check both, or ask an administrator to reset your password.",
  });
}
