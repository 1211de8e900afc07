import type { AuthOptions } from "next-auth";
import { identityProvider } from "@/app/api/auth/identity-provider";
import { passwordProvider } from "@/app/api/auth/password-provider";
import type { RequestOrigin } from "@/app/api/request-origin";
import type { Database } from "@/lib/adapters/db/database";
import { logger } from "@/lib/adapters/log/logger";
import { sessionCookieName } from "@/lib/adapters/session/session-token";
import { writeAudit } from "@/lib/application/access/audit";
import { personOfSession } from "@/lib/application/access/person-of-session";
import { signInWithProvider } from "@/lib/application/access/sign-in";
import type { Config } from "@/lib/application/config/config";
import { Problem } from "@/lib/domain/errors/problem";

/** A working day; sessions are encrypted tokens in a cookie, checked against the database on every request. */
const sessionSeconds = 12 * 60 * 60;

type Surroundings = { db: Database; config: Config; origin: RequestOrigin; ip: string | null };

/** The options of next-auth for one request: its cookies depend on how the browser reached us. */
export function authOptions({ db, config, origin, ip }: Surroundings): AuthOptions {
  const oidc = config.oidc ? [identityProvider(config.oidc)] : [];
  return {
    secret: config.authSecret,
    providers: [passwordProvider(db, ip), ...oidc],
    pages: { signIn: "/sign-in", signOut: "/sign-in", error: "/sign-in" },
    session: { strategy: "jwt", maxAge: sessionSeconds },
    useSecureCookies: origin.secure,
    cookies: {
      sessionToken: {
        name: sessionCookieName(origin.secure),
        options: { httpOnly: true, sameSite: "lax", path: "/", secure: origin.secure },
      },
    },
    callbacks: {
      async signIn({ user, account, profile }) {
        if (account?.provider !== "oidc") return true;
        try {
          const vouched = vouchedBy(profile);
          const { id, epoch } = await signInWithProvider(db, { ...vouched, ip, now: Date.now() });
          Object.assign(user, { id, epoch });
          return true;
        } catch (error) {
          if (error instanceof Problem) return "/sign-in?error=unknown-person";
          throw error;
        }
      },
      jwt({ token, user }) {
        if (!user) return token;
        return { sub: user.id, epoch: "epoch" in user ? user.epoch : undefined };
      },
      session: ({ session }) => ({ expires: session.expires }),
    },
    events: {
      async signOut({ token }) {
        const claims = token && { sub: String(token.sub), epoch: Number(token.epoch) };
        const person = claims ? await personOfSession(db, claims) : null;
        if (person) await writeAudit(db, { who: person.email, action: "sign-out", ip });
      },
    },
    logger: {
      error: (code) => void logger.warn({ code }, "sign-in could not be completed"),
      warn: (code) => void logger.debug({ code }, "next-auth"),
      debug: () => undefined,
    },
  };
}

function vouchedBy(profile: object | undefined): { email: string | undefined; verified: boolean } {
  const email =
    profile && "email" in profile && typeof profile.email === "string" ? profile.email : undefined;
  return {
    email,
    verified: profile !== undefined && "email_verified" in profile && profile.email_verified === true,
  };
}
