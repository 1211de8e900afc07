import { refuseCrossSite } from "@/app/api/cross-site";
import type { Database } from "@/lib/adapters/db/database";
import { readSessionToken, sessionCookieName } from "@/lib/adapters/session/session-token";
import { personOfSession } from "@/lib/application/access/person-of-session";
import { personOfToken } from "@/lib/application/access/person-of-token";
import { config } from "@/lib/application/config/config";
import type { Person } from "@/lib/domain/access/person";
import { Problem } from "@/lib/domain/errors/problem";

/**
 * Who sends this request: by API token (`Authorization: Bearer`) or by session cookie; null when by neither.
 *
 * @throws Problem `unauthenticated` for a token that is not valid, `forbidden` for a cookie used from another site
 */
export async function identify(request: Request, db: Database): Promise<Person | null> {
  const authorization = request.headers.get("authorization");
  if (authorization !== null) return identifyToken(authorization, db);
  const claims = await readSessionToken(sessionCookie(request), config().authSecret);
  if (!claims) return null;
  refuseCrossSite(request);
  return personOfSession(db, claims);
}

async function identifyToken(authorization: string, db: Database): Promise<Person> {
  const token = /^Bearer +(\S+)$/i.exec(authorization)?.[1];
  const person = token ? await personOfToken(db, token, new Date()) : null;
  if (person) return person;
  throw new Problem("unauthenticated", "The API token is unknown, revoked or expired.", {
    next: "Make a new one with `heptagon tokens add`.",
  });
}

/** The session cookie, whichever of its two names it came under. */
function sessionCookie(request: Request): string | undefined {
  const cookies = new Map(
    (request.headers.get("cookie") ?? "").split(";").map((pair) => {
      const at = pair.indexOf("=");
      return [pair.slice(0, at).trim(), pair.slice(at + 1).trim()] as const;
    }),
  );
  return cookies.get(sessionCookieName(true)) ?? cookies.get(sessionCookieName(false));
}
