import { addSpend, spentThisMonth } from "@/lib/adapters/db/queries/lake/spend";
import { athenaClients } from "@/lib/adapters/lake/athena/clients";
import { execute } from "@/lib/adapters/lake/athena/execution";
import { readResults } from "@/lib/adapters/lake/athena/results";
import { readAthenaSettings } from "@/lib/adapters/lake/athena/stored-settings";
import type { LakeContext, LakeEngine, LakeQuestion } from "@/lib/adapters/lake/engine";
import { Problem } from "@/lib/domain/errors/problem";
import { placeOf } from "@/lib/domain/lake/answer";
import { refusalOfQuestion } from "@/lib/domain/lake/athena/gate";
import { type AthenaQuestion, athenaEvent, withEvent } from "@/lib/domain/lake/athena/question";
import { type AthenaSettings, usdOf } from "@/lib/domain/lake/athena/settings";

const id = "athena";

async function settingsOf({ db }: LakeContext): Promise<AthenaSettings> {
  const settings = await readAthenaSettings(db);
  if (settings?.enabled) return settings;
  throw new Problem("unavailable", "Athena is not switched on.", {
    next: "An administrator can, under Settings → Lake.",
  });
}

/** @throws Problem for anything but one SELECT over `event`, with its place */
function prepared({ sql, parameters, scope }: LakeQuestion, settings: AthenaSettings): AthenaQuestion {
  const refusal = refusalOfQuestion(sql);
  if (refusal) {
    const { line, column } = placeOf(sql, refusal.at);
    throw new Problem("forbidden", refusal.message, { where: `line ${line}, column ${column}` });
  }
  return withEvent(sql.replace(/[\s;]+$/, ""), parameters, settings, scope);
}

async function refuseBeyondBudget({ db }: LakeContext, { monthlyUsd }: AthenaSettings): Promise<void> {
  const spent = await spentThisMonth(db.pool, id);
  if (spent < monthlyUsd) return;
  throw new Problem(
    "limit",
    `This month's questions have cost ${spent.toFixed(2)} of the ${monthlyUsd.toFixed(2)} USD that they may.`,
    {
      next: "Ask the lake on this machine, or have an administrator raise the month's budget under Settings → Lake.",
    },
  );
}

async function run(question: LakeQuestion, made: AthenaQuestion, context: LakeContext, signal: AbortSignal) {
  const settings = await settingsOf(context);
  await refuseBeyondBudget(context, settings);
  const { athena } = athenaClients(settings, context.awsEndpoint);
  const {
    id: execution,
    bytes,
    reused,
    complaint,
  } = await execute(athena, made, settings, {
    signal,
    timeLimit: question.timeLimit,
  });
  const usd = reused ? 0 : usdOf(bytes, settings);
  await addSpend(context.db.pool, { engine: id, execution, bytes, usd });
  if (complaint) throw complaint;
  return { ...(await readResults(athena, execution, question.rowLimit, signal)), scannedBytes: bytes, usd };
}

export const engine: LakeEngine = {
  id,
  name: "Athena",
  about: "The organisation's trail where it lies in S3, at any size; costs by what a question reads",
  dialect: "trino",
  tables: [athenaEvent],
  async state({ db }) {
    const settings = await readAthenaSettings(db);
    if (!settings?.enabled)
      return {
        ready: false,
        words: "Athena is not switched on.",
        next: "An administrator can, under Settings → Lake.",
      };
    const spent = await spentThisMonth(db.pool, id);
    return {
      ready: true,
      words: `${spent.toFixed(2)} of ${settings.monthlyUsd.toFixed(2)} USD spent this month; one question reads at most ${settings.cutOffGb} GB`,
    };
  },
  // The trail grows all the time; an answer says how old it is.
  version: async () => "",
  async estimate(question, context) {
    const settings = await settingsOf(context);
    prepared(question, settings);
    const bytes = settings.cutOffGb * 1e9;
    return { bytes, usd: usdOf(bytes, settings) };
  },
  async ask(question, context, { signal }) {
    const began = performance.now();
    const made = prepared(question, await settingsOf(context));
    const answer = await run(question, made, context, signal);
    return { ...answer, milliseconds: Math.round(performance.now() - began) };
  },
  async explain(question, context, signal) {
    const made = prepared(question, await settingsOf(context));
    const { rows } = await run(question, { ...made, sql: `EXPLAIN ${made.sql}` }, context, signal);
    return rows.map((row) => row.join(" ")).join("\n");
  },
};
