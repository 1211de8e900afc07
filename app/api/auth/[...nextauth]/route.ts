import type { NextRequest } from "next/server";
import NextAuth from "next-auth";
import { authOptions } from "@/app/api/auth/auth-options";
import { clientIp } from "@/app/api/client-ip";
import { failed } from "@/app/api/problem-response";
import { BodyTooLarge } from "@/app/api/read-body";
import { requestOrigin } from "@/app/api/request-origin";
import { config } from "@/lib/application/config/config";
import { database } from "@/lib/application/database";

type Context = { params: Promise<{ nextauth: string[] }> };

async function handle(request: NextRequest, context: Context): Promise<Response> {
  try {
    refuseLargeBody(request);
    setOwnAddress();
    const origin = requestOrigin(request.headers);
    const options = authOptions({ db: database(), config: config(), origin, ip: clientIp(request.headers) });
    return await NextAuth(request, context, options);
  } catch (error) {
    return failed(`${request.method} /api/auth`, error);
  }
}

const bodyLimit = 16 * 1024;

/** next-auth reads the whole body whatever its size; so it must say its size, and that must be small. */
function refuseLargeBody(request: Request): void {
  if (request.method === "GET") return;
  const length = request.headers.get("content-length");
  if (length === null || Number(length) > bodyLimit) throw new BodyTooLarge(bodyLimit);
}

/** next-auth 4 takes its own address from the environment only: the public one, else that of each request. */
function setOwnAddress(): void {
  const { publicUrl } = config();
  if (publicUrl) process.env.NEXTAUTH_URL = new URL("/api/auth", publicUrl).href;
  else {
    delete process.env.NEXTAUTH_URL;
    process.env.AUTH_TRUST_HOST = "true";
  }
}

export { handle as GET, handle as POST };
