import { failureOf } from "./failure";
import type { QueryMessage, QueryRequest } from "./messages";
import { runQuery } from "./run";

/** Questions come one at a time, and each gets a DuckDB of its own. */
process.on("message", (request: QueryRequest) => {
  const tell = (message: QueryMessage) => void process.send?.(message);
  runQuery(request, tell).catch((error: unknown) => tell(failureOf(error, request.sql)));
});
// Whoever asked is gone: nobody waits for an answer.
process.on("disconnect", () => process.exit(0));
