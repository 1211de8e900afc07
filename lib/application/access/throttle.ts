import { type Attempts, afterFailure, isForgotten, waitMs } from "@/lib/domain/access/attempts";
import { Problem } from "@/lib/domain/errors/problem";

/** Failures before waiting starts: from one address for one person, for one person from anywhere, from one address. */
const free = { pair: 5, email: 20, ip: 50 };
const mostKeys = 20_000;

/**
 * Slows down guessing of passwords. Kept in memory: it starts anew with the server, and each server counts for
 * itself; the doubling waits still leave a guesser far too few tries.
 */
export class Throttle {
  private readonly attempts = new Map<string, Attempts>();

  /**
   * Counts an attempt, as failed until `succeeded` says otherwise: so that many at once don't all get through.
   *
   * @param now milliseconds since the epoch
   * @throws Problem `limit` while the caller has to wait
   */
  attempt(email: string, ip: string | null, now: number): void {
    const keys = keysOf(email, ip);
    const wait = Math.max(...keys.map(([key, allowed]) => waitMs(this.attempts.get(key), allowed, now)));
    if (wait > 0) {
      throw new Problem("limit", "Too many failed attempts.", {
        next: `Wait ${Math.ceil(wait / 1_000)} s and try again.`,
      });
    }
    if (this.attempts.size > mostKeys) this.forget(now);
    for (const [key] of keys) this.attempts.set(key, afterFailure(this.attempts.get(key), now));
  }

  /** Forgets the person's failures, and takes this attempt off those of the address. */
  succeeded(email: string, ip: string | null): void {
    this.attempts.delete(pairKey(email, ip));
    this.attempts.delete(emailKey(email));
    const fromAddress = this.attempts.get(addressKey(ip));
    if (fromAddress) fromAddress.failures = Math.max(0, fromAddress.failures - 1);
  }

  /** Drops what no longer counts; if that is not enough, the oldest half. */
  private forget(now: number): void {
    for (const [key, attempts] of this.attempts) {
      if (isForgotten(attempts, now)) this.attempts.delete(key);
    }
    if (this.attempts.size <= mostKeys) return;
    const oldest = [...this.attempts].sort(([, a], [, b]) => a.lastAt - b.lastAt).slice(0, mostKeys / 2);
    for (const [key] of oldest) this.attempts.delete(key);
  }
}

const pairKey = (email: string, ip: string | null) => `${email}|${ip}`;
const emailKey = (email: string) => `email:${email}`;
const addressKey = (ip: string | null) => `ip:${ip}`;

function keysOf(email: string, ip: string | null): [string, number][] {
  return [
    [pairKey(email, ip), free.pair],
    [emailKey(email), free.email],
    ...(ip ? [[addressKey(ip), free.ip] satisfies [string, number]] : []),
  ];
}

const holder = globalThis as { heptagonThrottle?: Throttle };

/** The server's one throttle; on `globalThis`, since Next bundles each route with its own copy of a module. */
export function throttle(): Throttle {
  holder.heptagonThrottle ??= new Throttle();
  return holder.heptagonThrottle;
}
