import type { Database } from "@/lib/adapters/db/database";
import { engineOf, lakeContext } from "@/lib/application/lake/engines";
import type { LakeRun } from "@/lib/contract/endpoints/lake";
import type { Person } from "@/lib/domain/access/person";
import { Problem } from "@/lib/domain/errors/problem";
import type { AnswerColumn, Value } from "@/lib/domain/lake/answer";
import { type AccountScope, inScope } from "@/lib/domain/scope/account-scope";
import { underWay } from "./under-way";

type Row = NonNullable<Awaited<ReturnType<Database["prisma"]["lakeRun"]["findFirst"]>>>;
type Light = Omit<Row, "rows" | "columns">;

const withoutAnswer = { rows: true, columns: true } as const;
const historyLength = 100;

const interrupted = {
  message: "The server was restarted while it ran.",
  where: null,
  next: "Ask again.",
};

function stateOf(run: Light): Pick<LakeRun, "state" | "problem" | "progress"> {
  const here = underWay().get(run.id);
  if (run.state === "running" && !here) return { state: "failed", problem: interrupted, progress: null };
  return {
    state: run.state as LakeRun["state"],
    problem: run.problem as LakeRun["problem"],
    progress: here?.progress ?? null,
  };
}

/** @param answer the run that the answer comes from: the same one, or the one before it */
function shown(run: Light, answer: Light, version: string | null): LakeRun {
  return {
    id: run.id,
    engine: run.engine,
    sql: run.sql,
    ...stateOf(run),
    startedAt: run.startedAt.toISOString(),
    asOf: answer.endedAt?.toISOString() ?? null,
    stale: version !== null && answer.version !== version,
    rowCount: answer.rowCount,
    truncated: answer.truncated ?? false,
    scannedBytes: answer.scannedBytes === null ? null : Number(answer.scannedBytes),
    usd: answer.usd,
    milliseconds: answer.milliseconds,
  };
}

function scopeOf({ allAccounts, accounts }: Light): AccountScope {
  return allAccounts ? { all: true } : { all: false, accounts };
}

/** What somebody may see may have become less since they asked. */
function stillAllowed(run: Light, scope: AccountScope): boolean {
  return scope.all || (!run.allAccounts && run.accounts.every((account) => inScope(scope, account)));
}

/** @throws Problem when it is no run of this person, or reaches past what they may see now */
export async function ownRun(db: Database, person: Person, id: string): Promise<Row> {
  const run = await db.prisma.lakeRun.findFirst({ where: { id, person: person.email } });
  if (run && stillAllowed(run, person.scope)) return run;
  throw new Problem("not-found", "There is no such question of yours.", { next: "Ask it again." });
}

async function answerOf(db: Database, run: Row): Promise<Row> {
  if (!run.answeredBy) return run;
  const answer = await db.prisma.lakeRun.findUnique({ where: { id: run.answeredBy } });
  if (answer) return answer;
  throw new Problem("not-found", "The answer is no longer kept.", { next: "Ask again." });
}

/** A question of one's own with its answer. */
export async function showRun(db: Database, person: Person, id: string) {
  const run = await ownRun(db, person, id);
  const answer = await answerOf(db, run);
  const version =
    run.state === "done" ? await engineOf(run.engine).version(lakeContext(db), scopeOf(run)) : null;
  return {
    ...shown(run, answer, version),
    columns: (answer.columns ?? []) as AnswerColumn[],
    rows: (answer.rows ?? []) as Value[][],
  };
}

/** What a person has asked, newest first, without the answers. */
export async function listRuns(db: Database, person: Person): Promise<LakeRun[]> {
  const runs = await db.prisma.lakeRun.findMany({
    where: { person: person.email },
    orderBy: { startedAt: "desc" },
    take: historyLength,
    omit: withoutAnswer,
  });
  return runs.filter((run) => stillAllowed(run, person.scope)).map((run) => shown(run, run, null));
}

/** Stops a question of one's own; one that has ended stays as it is. */
export async function cancelRun(db: Database, person: Person, id: string): Promise<void> {
  await ownRun(db, person, id);
  underWay().get(id)?.stop.abort(new Problem("conflict", "Cancelled."));
}
