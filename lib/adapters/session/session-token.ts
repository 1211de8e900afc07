import { decode } from "next-auth/jwt";
import { z } from "zod";

/** What a session cookie says: who, and in which epoch of theirs it was issued. */
const sessionClaims = z.object({ sub: z.uuid(), epoch: z.number().int().nonnegative() });
export type SessionClaims = z.output<typeof sessionClaims>;

/** The cookie's name; the `__Host-` prefix makes browsers insist on https, this host and the root path. */
export function sessionCookieName(secure: boolean): string {
  return secure ? "__Host-heptagon-session" : "heptagon-session";
}

/** Opens an encrypted session token; null when it is missing, forged, expired or of another shape. */
export async function readSessionToken(
  token: string | undefined,
  secret: string,
): Promise<SessionClaims | null> {
  if (!token) return null;
  const payload = await decode({ token, secret }).catch(() => null);
  const claims = sessionClaims.safeParse(payload);
  return claims.success ? claims.data : null;
}
