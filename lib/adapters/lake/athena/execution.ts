import { setTimeout as pause } from "node:timers/promises";
import {
  type AthenaClient,
  GetQueryExecutionCommand,
  type QueryExecution,
  StartQueryExecutionCommand,
  StopQueryExecutionCommand,
} from "@aws-sdk/client-athena";
import { failureMessage } from "@/lib/adapters/aws/failure";
import { Problem } from "@/lib/domain/errors/problem";
import { type AthenaQuestion, complaintOf } from "@/lib/domain/lake/athena/question";
import type { AthenaSettings } from "@/lib/domain/lake/athena/settings";

/** Asked for the first time after so many milliseconds, then ever more seldom. */
const firstWait = 200;
const longestWait = 5_000;
/** An answer that Athena itself gave within so many minutes is given again, at no cost. */
const reusedWithin = 60;

export type Ended = { id: string; bytes: number; reused: boolean; complaint: Problem | null };

function complaint(reason: string, question: AthenaQuestion): Problem {
  if (/bytes scanned limit/i.test(reason))
    return new Problem("limit", "It was cut off: it would have read more than one question may.", {
      next: "Narrow it to fewer days, accounts or regions, or raise the cut-off in the settings.",
    });
  if (/throttl|resource.*exhausted|internal error/i.test(reason))
    return new Problem("unavailable", reason, { next: "Ask again in a while." });
  const { message, place } = complaintOf(reason, question.linesBefore);
  const where = place ? `line ${place.line}, column ${place.column}` : undefined;
  return new Problem("bad-input", message, { where });
}

/** Starts a question. @throws Problem when Athena refuses it */
async function start(
  athena: AthenaClient,
  question: AthenaQuestion,
  settings: AthenaSettings,
): Promise<string> {
  const { database, workgroup } = settings;
  const parameters = question.parameters;
  const command = new StartQueryExecutionCommand({
    QueryString: question.sql,
    QueryExecutionContext: { Database: database },
    WorkGroup: workgroup,
    ResultReuseConfiguration: {
      ResultReuseByAgeConfiguration: { Enabled: true, MaxAgeInMinutes: reusedWithin },
    },
    ...(parameters.length > 0 ? { ExecutionParameters: parameters } : {}),
  });
  try {
    const { QueryExecutionId } = await athena.send(command);
    if (QueryExecutionId) return QueryExecutionId;
  } catch (error) {
    throw new Problem("unavailable", `Athena did not take the question: ${failureMessage(error)}`, {
      next: "See under Settings → Lake whether Athena is set up, and what the role may do.",
      cause: error,
    });
  }
  throw new Problem("unavailable", "Athena did not say under which id it runs the question.");
}

function ended(id: string, execution: QueryExecution, question: AthenaQuestion): Ended | null {
  const { Status, Statistics } = execution;
  const state = Status?.State;
  if (state === "QUEUED" || state === "RUNNING" || state === undefined) return null;
  const reason = Status?.StateChangeReason ?? Status?.AthenaError?.ErrorMessage ?? `Athena says ${state}.`;
  return {
    id,
    bytes: Statistics?.DataScannedInBytes ?? 0,
    reused: Statistics?.ResultReuseInformation?.ReusedPreviousResult ?? false,
    complaint: state === "SUCCEEDED" ? null : complaint(reason, question),
  };
}

async function waitFor(
  athena: AthenaClient,
  id: string,
  question: AthenaQuestion,
  signal: AbortSignal,
): Promise<Ended> {
  for (let wait = firstWait; ; wait = Math.min(wait * 1.6, longestWait)) {
    const { QueryExecution } = await athena.send(new GetQueryExecutionCommand({ QueryExecutionId: id }));
    const end = QueryExecution ? ended(id, QueryExecution, question) : null;
    if (end) return end;
    await pause(wait, undefined, { signal });
  }
}

/**
 * Runs a question to its end. One that is cancelled or takes too long is stopped in Athena too, so that it costs no more.
 * @returns what it read, and what Athena complained of
 */
export async function execute(
  athena: AthenaClient,
  question: AthenaQuestion,
  settings: AthenaSettings,
  { signal, timeLimit }: { signal: AbortSignal; timeLimit: number },
): Promise<Ended> {
  signal.throwIfAborted();
  const id = await start(athena, question, settings);
  const late = AbortSignal.timeout(timeLimit);
  try {
    return await waitFor(athena, id, question, AbortSignal.any([signal, late]));
  } catch (error) {
    await athena.send(new StopQueryExecutionCommand({ QueryExecutionId: id }));
    const { QueryExecution } = await athena.send(new GetQueryExecutionCommand({ QueryExecutionId: id }));
    const bytes = QueryExecution?.Statistics?.DataScannedInBytes ?? 0;
    const stopped = signal.aborted && signal.reason instanceof Problem ? signal.reason : null;
    if (!signal.aborted && !late.aborted) throw error;
    const tooLong = new Problem(
      "limit",
      `It took longer than ${Math.round(timeLimit / 1000)} s and was stopped.`,
      {
        next: "Narrow it to fewer days.",
      },
    );
    return { id, bytes, reused: false, complaint: stopped ?? tooLong };
  }
}
