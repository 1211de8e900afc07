import { refuseCrossSite } from "@/app/api/cross-site";
import { requestOrigin } from "@/app/api/request-origin";
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
  const cookieName = sessionCookieName(requestOrigin(request.headers).secure);
  const claims = await readSessionToken(cookieOf(request, cookieName), config().authSecret);
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

function cookieOf(request: Request, name: string): string | undefined {
  const pairs = (request.headers.get("cookie") ?? "").split(";").map((pair) => pair.trim());
  return pairs.find((pair) => pair.startsWith(`${name}=`))?.slice(name.length + 1);
}
