import { hashPassword, verifyPassword } from "@/lib/adapters/crypto/password";
import type { Database } from "@/lib/adapters/db/database";
import type { Throttle } from "@/lib/application/access/throttle";
import type { Person } from "@/lib/domain/access/person";
import { Problem } from "@/lib/domain/errors/problem";

/**
 * Replaces a person's own password and ends all their sessions, this one too: whoever had the old one is out.
 *
 * @throws Problem `forbidden` when the current password is wrong or there is none, `bad-input` when the new one
 *   won't do, `limit` after too many wrong ones
 */
export async function changePassword(
  db: Database,
  throttle: Throttle,
  person: Person,
  change: { current: string; next: string; ip: string | null; now: number },
): Promise<void> {
  throttle.attempt(person.email, change.ip, change.now);
  const row = await db.prisma.user.findUniqueOrThrow({ where: { id: person.id } });
  if (!(await verifyPassword(change.current, row.passwordHash))) {
    throw new Problem("forbidden", "The current password is not right.", {
      next: "Type the password that you signed in with.",
    });
  }
  throttle.succeeded(person.email, change.ip);
  refuseWeak(change.next, change.current, person.email);
  await db.prisma.user.update({
    where: { id: person.id },
    data: {
      passwordHash: await hashPassword(change.next),
      mustChangePassword: false,
      sessionEpoch: { increment: 1 },
    },
  });
}

function refuseWeak(next: string, current: string, email: string): void {
  const refuse = (why: string) => {
    throw new Problem("bad-input", why, { next: "Choose another password.", where: "next" });
  };
  if (next === current) refuse("The new password is the old one.");
  if (new Set(next.toLowerCase()).size < 5) refuse("The new password repeats a few letters only.");
  const name = email.split("@")[0] ?? "";
  if (name.length >= 4 && next.toLowerCase().includes(name) && next.length < name.length + 8) {
    refuse("The new password is little more than your own name.");
  }
}
