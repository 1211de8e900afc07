import type { NextRequest } from "next/server";
import NextAuth from "next-auth";
import { authOptions } from "@/app/api/auth/auth-options";
import { clientIp } from "@/app/api/client-ip";
import { requestOrigin } from "@/app/api/request-origin";
import { config } from "@/lib/application/config/config";
import { database } from "@/lib/application/database";

type Context = { params: Promise<{ nextauth: string[] }> };

async function handle(request: NextRequest, context: Context): Promise<Response> {
  setOwnAddress();
  const origin = requestOrigin(request.headers);
  const options = authOptions({ db: database(), config: config(), origin, ip: clientIp(request.headers) });
  return NextAuth(request, context, options);
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
