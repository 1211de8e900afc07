import { encode } from "next-auth/jwt";
import { sessionCookieName } from "@/lib/adapters/session/session-token";
import { csrfHeader } from "@/lib/contract/csrf";

export const testSecret = "a secret of 32 characters or more, for tests";
export const testOrigin = "http://localhost:3000";

/** The cookie header of a session in the given epoch, as sign-in would set it. */
export async function sessionOf(id: string, epoch = 0): Promise<string> {
  const token = await encode({ token: { sub: id, epoch }, secret: testSecret, maxAge: 60 });
  return `${sessionCookieName(false)}=${token}`;
}

/** A request as our own pages send it. */
export function ownRequest(
  method: string,
  path: string,
  options: { cookie?: string; body?: unknown; headers?: Record<string, string> } = {},
): Request {
  return new Request(new URL(path, testOrigin), {
    method,
    headers: {
      host: "localhost:3000",
      [csrfHeader.name]: csrfHeader.value,
      "sec-fetch-site": "same-origin",
      ...(method === "GET" ? {} : { origin: testOrigin }),
      ...(options.body === undefined ? {} : { "content-type": "application/json" }),
      ...(options.cookie ? { cookie: options.cookie } : {}),
      ...options.headers,
    },
    body: options.body === undefined ? undefined : JSON.stringify(options.body),
  });
}
