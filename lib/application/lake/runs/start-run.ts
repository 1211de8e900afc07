import { createHash, randomUUID } from "node:crypto";
import type { Database } from "@/lib/adapters/db/database";
import type { LakeEngine, LakeQuestion } from "@/lib/adapters/lake/engine";
import { logger } from "@/lib/adapters/log/logger";
import { engineOf, lakeContext } from "@/lib/application/lake/engines";
import type { Person } from "@/lib/domain/access/person";
import { Problem } from "@/lib/domain/errors/problem";
import type { AccountScope } from "@/lib/domain/scope/account-scope";
import { underWay } from "./under-way";

export const rowLimit = 10_000;
export const timeLimit = 300_000;
/** Questions that one person may have under way at once. */
const mostAtOnce = 3;
/** An answer is given again for so long, milliseconds; it says how old it is. */
const keptFor = 24 * 3_600_000;
const historyFor = 30 * 24 * 3_600_000;

export type Asked = { engine: string; sql: string; fresh: boolean };

function scopeColumns(scope: AccountScope) {
  return { allAccounts: scope.all, accounts: scope.all ? [] : [...scope.accounts].sort() };
}

function keyOf({ engine, sql }: Asked, scope: AccountScope): string {
  const accounts = scope.all ? "*" : [...scope.accounts].sort().join(",");
  return createHash("sha256")
    .update(JSON.stringify([engine, sql.trim(), accounts]))
    .digest("hex");
}

/** What is written of a failure: only what was meant for people. */
function problemOf(error: unknown): { message: string; where: string | null; next: string | null } {
  if (error instanceof Problem)
    return { message: error.message, where: error.detail.where ?? null, next: error.detail.next ?? null };
  logger.error({ error: String(error) }, "a question to the lake failed");
  return { message: "The lake could not be asked.", where: null, next: "The server's log has the reason." };
}

async function run(db: Database, id: string, engine: LakeEngine, question: LakeQuestion): Promise<void> {
  const here = { stop: new AbortController(), progress: null as number | null };
  underWay().set(id, here);
  try {
    const answer = await engine.ask(question, lakeContext(db), {
      signal: here.stop.signal,
      onProgress: (share) => {
        here.progress = share;
      },
    });
    const { columns, rows, truncated, scannedBytes, milliseconds, usd } = answer;
    await db.pool.query(
      `UPDATE cache.lake_run SET state = 'done', ended_at = now(), columns = $2, rows = $3, row_count = $4,
              truncated = $5, scanned_bytes = $6, milliseconds = $7, usd = $8 WHERE id = $1`,
      [
        id,
        JSON.stringify(columns),
        // Postgres keeps no NUL in jsonb.
        JSON.stringify(rows).replaceAll("\\u0000", ""),
        rows.length,
        truncated,
        scannedBytes,
        milliseconds,
        usd,
      ],
    );
  } catch (error) {
    const state = here.stop.signal.aborted ? "cancelled" : "failed";
    await db.prisma.lakeRun.update({
      where: { id },
      data: { state, endedAt: new Date(), problem: problemOf(error) },
    });
  } finally {
    underWay().delete(id);
  }
}

/** An answer to the same question over the same accounts, if there is one that is not too old. */
async function earlier(db: Database, key: string, now: Date): Promise<string | null> {
  const found = await db.prisma.lakeRun.findFirst({
    where: { key, state: "done", answeredBy: null, endedAt: { gt: new Date(now.getTime() - keptFor) } },
    orderBy: { endedAt: "desc" },
    select: { id: true },
  });
  return found?.id ?? null;
}

async function refuseTooMany(db: Database, person: string): Promise<void> {
  const running = await db.prisma.lakeRun.findMany({
    where: { person, state: "running" },
    select: { id: true },
  });
  if (running.filter(({ id }) => underWay().has(id)).length < mostAtOnce) return;
  throw new Problem("limit", `You have ${mostAtOnce} questions under way.`, {
    next: "Wait for one of them, or cancel it.",
  });
}

/**
 * Asks a question on behalf of a person, within the accounts of `scope`, and answers at once with the run's id. The same
 * question over the same accounts is answered from the answer before unless `fresh`.
 *
 * @throws Problem when there is no such engine, or the person has too many questions under way
 */
export async function startRun(
  db: Database,
  person: Pick<Person, "email">,
  asked: Asked,
  scope: AccountScope,
  now: Date,
): Promise<{ id: string }> {
  const engine = engineOf(asked.engine);
  const key = keyOf(asked, scope);
  const answeredBy = asked.fresh ? null : await earlier(db, key, now);
  if (!answeredBy) await refuseTooMany(db, person.email);
  const id = randomUUID();
  await db.prisma.lakeRun.deleteMany({ where: { startedAt: { lt: new Date(now.getTime() - historyFor) } } });
  await db.prisma.lakeRun.create({
    data: {
      id,
      person: person.email,
      engine: engine.id,
      sql: asked.sql,
      key,
      ...scopeColumns(scope),
      version: await engine.version(lakeContext(db), scope),
      state: answeredBy ? "done" : "running",
      answeredBy,
      startedAt: now,
    },
  });
  if (!answeredBy) {
    const question = { sql: asked.sql, parameters: [], scope, rowLimit, timeLimit };
    run(db, id, engine, question).catch((error: unknown) =>
      logger.error({ error: String(error), run: id }, "the end of a question could not be written"),
    );
  }
  return { id };
}
