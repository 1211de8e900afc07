import { type Database, openDatabase } from "@/lib/adapters/db/database";
import { config } from "@/lib/application/config/config";
import { Problem } from "@/lib/domain/errors/problem";

// Next loads route modules more than once in development; the connections must stay the same.
const shared = globalThis as { heptagonDatabase?: Database };

/**
 * The database of this process, by DATABASE_URL; `heptagon start` sets it for the web server when Postgres is embedded.
 * @throws Problem when there is no address
 */
export function database(): Database {
  const url = config().databaseUrl;
  if (!url) {
    throw new Problem("unavailable", "There is no database address.", {
      where: "DATABASE_URL",
      next: "Start with `npm start`, or set DATABASE_URL.",
    });
  }
  shared.heptagonDatabase ??= openDatabase(url);
  return shared.heptagonDatabase;
}
