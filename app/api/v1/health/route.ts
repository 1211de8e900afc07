import { publicRoute } from "@/app/api/define-route";
import { endpoints } from "@/lib/contract/endpoints/system";
import { Problem } from "@/lib/domain/errors/problem";
import manifest from "@/package.json";

export const GET = publicRoute(endpoints.health, async ({ db }) => {
  try {
    await db.pool.query("SELECT 1");
  } catch (cause) {
    throw new Problem("unavailable", "The database does not answer.", {
      next: "Check that Postgres is running.",
      cause,
    });
  }
  return { status: "ok" as const, version: manifest.version };
});
