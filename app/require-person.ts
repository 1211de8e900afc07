import { cookies, headers } from "next/headers";
import { forbidden, redirect } from "next/navigation";
import { requestOrigin } from "@/app/api/request-origin";
import { readSessionToken, sessionCookieName } from "@/lib/adapters/session/session-token";
import { authorise } from "@/lib/application/access/authorise";
import { personOfSession } from "@/lib/application/access/person-of-session";
import { config } from "@/lib/application/config/config";
import { database } from "@/lib/application/database";
import type { Permission } from "@/lib/domain/access/permissions";
import type { Person } from "@/lib/domain/access/person";
import { returnPath } from "@/lib/domain/access/return-path";
import { Problem } from "@/lib/domain/errors/problem";
import { type AccountScope, wholeOrganisation } from "@/lib/domain/scope/account-scope";

/** The person whose session this page is asked for with; null when there is none that counts. */
export async function currentPerson(): Promise<Person | null> {
  const { secure } = requestOrigin(await headers());
  const token = (await cookies()).get(sessionCookieName(secure))?.value;
  const claims = await readSessionToken(token, config().authSecret);
  return claims ? personOfSession(database(), claims) : null;
}

/**
 * What every page calls first. Sends people who are not signed in to sign in (and back), those with a one-time
 * password to replace it; shows the "not allowed" page to those whose role lacks the permission.
 *
 * @returns who asks, and the accounts they may see
 */
export async function requirePerson(
  permission: Permission,
): Promise<{ person: Person; scope: AccountScope }> {
  const person = await currentPerson();
  if (!person) return redirect(await signInPath());
  if (person.mustChangePassword) return redirect("/change-password");
  try {
    return { person, scope: authorise(person, permission, wholeOrganisation) };
  } catch (error) {
    if (error instanceof Problem) return forbidden();
    throw error;
  }
}

async function signInPath(): Promise<string> {
  const path = returnPath((await headers()).get("x-heptagon-path"));
  return path === "/" ? "/sign-in?ended=1" : `/sign-in?ended=1&to=${encodeURIComponent(path)}`;
}
