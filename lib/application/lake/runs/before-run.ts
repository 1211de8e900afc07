import type { Database } from "@/lib/adapters/db/database";
import { engineOf, lakeContext } from "@/lib/application/lake/engines";
import type { AccountScope } from "@/lib/domain/scope/account-scope";
import { rowLimit, timeLimit } from "./start-run";

type Asked = { engine: string; sql: string };

const questionOf = ({ sql }: Asked, scope: AccountScope) => ({
  sql,
  parameters: [],
  scope,
  rowLimit,
  timeLimit,
});
/** Bytes and dollars above which somebody should say yes first. */
const muchBytes = 20e9;
const muchUsd = 1;

/** What a question would read at most, and cost. @throws Problem */
export async function estimateRun(db: Database, asked: Asked, scope: AccountScope) {
  const { bytes, usd } = await engineOf(asked.engine).estimate(questionOf(asked, scope), lakeContext(db));
  const much = usd === null ? bytes > muchBytes : usd > muchUsd;
  const gigabytes = `${(bytes / 1e9).toFixed(1)} GB`;
  const warning = much
    ? `It may read ${gigabytes}${usd === null ? "" : ` and cost ${usd.toFixed(2)} USD`}.`
    : null;
  return { bytes, usd, warning };
}

/** How a question would be run, in the engine's words. @throws Problem */
export async function explainRun(db: Database, asked: Asked, scope: AccountScope, signal: AbortSignal) {
  return { plan: await engineOf(asked.engine).explain(questionOf(asked, scope), lakeContext(db), signal) };
}
