import type { OAuthConfig } from "next-auth/providers/oauth";
import type { Config } from "@/lib/application/config/config";

type Claims = { sub: string; email?: string; email_verified?: boolean; name?: string };

/** Sign-in through the organisation's OpenID Connect provider: authorisation code with PKCE, state and nonce. */
export function identityProvider(oidc: NonNullable<Config["oidc"]>): OAuthConfig<Claims> {
  return {
    id: "oidc",
    name: oidc.name,
    type: "oauth",
    wellKnown: `${oidc.issuer.replace(/\/$/, "")}/.well-known/openid-configuration`,
    issuer: oidc.issuer,
    clientId: oidc.clientId,
    clientSecret: oidc.clientSecret,
    idToken: true,
    checks: ["pkce", "state", "nonce"],
    authorization: { params: { scope: "openid email profile" } },
    profile: (claims) => ({ id: claims.sub, email: claims.email ?? null, name: claims.name ?? null }),
  };
}
