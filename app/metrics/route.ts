import { createHash, timingSafeEqual } from "node:crypto";
import { failed } from "@/app/api/problem-response";
import { config } from "@/lib/application/config/config";
import { database } from "@/lib/application/database";
import { exposition } from "@/lib/application/metrics/exposition";
import { Problem } from "@/lib/domain/errors/problem";
import { wholeOrganisation } from "@/lib/domain/scope/account-scope";

const digest = (text: string) => createHash("sha256").update(text).digest();

/**
 * Lets in who carries METRICS_TOKEN as a bearer token; the figures are the whole organisation's.
 * @throws Problem not-found while the setting is unset, unauthenticated for any other token
 */
function expectToken(request: Request): void {
  const { metricsToken } = config();
  if (metricsToken === undefined)
    throw new Problem("not-found", "There are no metrics here.", {
      next: "Set METRICS_TOKEN, and let Prometheus send it as a bearer token.",
    });
  const given = request.headers.get("authorization")?.match(/^Bearer (.+)$/i)?.[1] ?? "";
  if (!timingSafeEqual(digest(given), digest(metricsToken)))
    throw new Problem("unauthenticated", "This is not the token of the metrics.", {
      next: "Send METRICS_TOKEN as a bearer token.",
    });
}

/** Figures for Prometheus. */
export async function GET(request: Request): Promise<Response> {
  try {
    expectToken(request);
    const { type, text } = await exposition(database(), wholeOrganisation, new Date());
    return new Response(text, { headers: { "content-type": type, "cache-control": "no-store" } });
  } catch (error) {
    return failed("GET /metrics", error);
  }
}
