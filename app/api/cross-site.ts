import { csrfHeader } from "@/lib/contract/csrf";
import { Problem } from "@/lib/domain/errors/problem";

const safeMethods = new Set(["GET", "HEAD", "OPTIONS"]);

/**
 * Refuses requests that another site makes a browser send with our cookie. A request by token is not checked:
 * no browser sends one by itself.
 *
 * Unsafe methods need our own header, which no other origin can add without a CORS preflight that we never
 * answer; Origin and Sec-Fetch-Site, where the browser sends them, must agree.
 *
 * @throws Problem `forbidden`
 */
export function refuseCrossSite(request: Request): void {
  const site = request.headers.get("sec-fetch-site");
  if (site === "cross-site") throw crossSite();
  if (safeMethods.has(request.method)) return;
  if (site !== null && site !== "same-origin") throw crossSite();
  if (!sameOrigin(request)) throw crossSite();
  if (request.headers.get(csrfHeader.name) !== csrfHeader.value) {
    throw new Problem(
      "forbidden",
      `A change made with the session cookie needs the header ${csrfHeader.name}.`,
      {
        next: `Send \`${csrfHeader.name}: ${csrfHeader.value}\`, or use an API token.`,
      },
    );
  }
}

function sameOrigin(request: Request): boolean {
  const origin = request.headers.get("origin");
  if (origin === null) return true;
  if (!URL.canParse(origin)) return false;
  const { host } = new URL(origin);
  return host === request.headers.get("host") || host === request.headers.get("x-forwarded-host");
}

function crossSite(): Problem {
  return new Problem("forbidden", "The request came from another site.", {
    next: "Use Heptagon's own pages, or an API token.",
  });
}
