import { randomBytes } from "node:crypto";
import { type NextRequest, NextResponse } from "next/server";
import { requestOrigin } from "@/app/api/request-origin";
import { readSessionToken, sessionCookieName } from "@/lib/adapters/session/session-token";
import { config as settings } from "@/lib/application/config/config";
import { contentSecurityPolicy } from "@/lib/domain/access/content-security-policy";
import { isApi, isPublicPage } from "@/lib/domain/access/public-paths";

/**
 * Everything but Next's own build output, which is the same for everybody, and the one route that takes files: what goes
 * through here is held in memory, and cut off at ten megabytes.
 */
export const config = {
  matcher: ["/((?!_next/static|_next/image|favicon.ico|icon.svg|api/v1/posture/imports).*)"],
};

/**
 * Runs before every page and route: gives each answer its security headers and each page its nonce, and sends
 * people without a session to sign in. Whether a session still counts, and for what, is asked behind it, by
 * `requirePerson` in pages and `route` in the API.
 */
export async function proxy(request: NextRequest): Promise<NextResponse> {
  const { pathname, search } = request.nextUrl;
  const { secure } = requestOrigin(request.headers);
  const nonce = randomBytes(18).toString("base64");
  const development = process.env.NODE_ENV === "development";
  const policy = contentSecurityPolicy({ nonce, development, secure });
  if (!isApi(pathname) && !isPublicPage(pathname) && !(await hasSession(request, secure))) {
    const to = pathname === "/" && search === "" ? "" : `?to=${encodeURIComponent(pathname + search)}`;
    return secured(seeOther(new URL(`/sign-in${to}`, request.url)), policy, secure);
  }
  const headers = new Headers(request.headers);
  headers.set("x-nonce", nonce);
  headers.set("x-heptagon-path", pathname + search);
  headers.set("content-security-policy", policy);
  return secured(NextResponse.next({ request: { headers } }), policy, secure);
}

async function hasSession(request: NextRequest, secure: boolean): Promise<boolean> {
  const token = request.cookies.get(sessionCookieName(secure))?.value;
  return (await readSessionToken(token, settings().authSecret)) !== null;
}

/** A redirect on this server; Next sends it as a path, so that it holds whatever name the server is reached by. */
function seeOther(to: URL): NextResponse {
  return new NextResponse(null, { status: 303, headers: { location: to.href, "cache-control": "no-store" } });
}

function secured(response: NextResponse, policy: string, secure: boolean): NextResponse {
  const { headers } = response;
  headers.set("content-security-policy", policy);
  headers.set("x-content-type-options", "nosniff");
  headers.set("x-frame-options", "DENY");
  headers.set("referrer-policy", "same-origin");
  headers.set("permissions-policy", "camera=(), microphone=(), geolocation=(), payment=(), usb=()");
  headers.set("cross-origin-opener-policy", "same-origin");
  headers.set("cross-origin-resource-policy", "same-origin");
  if (secure) headers.set("strict-transport-security", "max-age=31536000; includeSubDomains");
  return response;
}
