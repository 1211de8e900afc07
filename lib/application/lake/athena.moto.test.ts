import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Moto, motoInstalled, startMoto } from "@/lib/adapters/aws/testing/moto";
import type { Database } from "@/lib/adapters/db/database";
import { athenaClients } from "@/lib/adapters/lake/athena/clients";
import { execute } from "@/lib/adapters/lake/athena/execution";
import { readResults } from "@/lib/adapters/lake/athena/results";
import { partStates, setUpAthena } from "@/lib/adapters/lake/athena/set-up";
import { engine } from "@/lib/adapters/lake/engines/athena";
import { Problem } from "@/lib/domain/errors/problem";
import { withEvent } from "@/lib/domain/lake/athena/question";
import { athenaSettings } from "@/lib/domain/lake/athena/settings";

const settings = athenaSettings.parse({
  enabled: true,
  region: "eu-west-1",
  location: "s3://trail-bucket/AWSLogs/o-abc123/",
  output: "s3://answers/heptagon",
  accounts: ["111122223333", "444455556666"],
  regions: ["eu-west-1", "us-east-1"],
  firstDay: "2026-01-01",
  cutOffGb: 5,
  monthlyUsd: 10,
});
const never = new AbortController().signal;
const scope = { all: false as const, accounts: ["111122223333"] };
const sql = "SELECT event_time, calls, regions FROM event";

/** The engine's state in Postgres, in as much as it asks for it: settings, and what the month has cost. */
function stored(spent: number): { db: Database; noted: unknown[][] } {
  const noted: unknown[][] = [];
  const query = async (text: string, values: unknown[]) => {
    if (text.startsWith("INSERT")) noted.push(values);
    return { rows: [{ usd: spent }] };
  };
  const db = {
    pool: { query },
    prisma: { setting: { findUnique: async () => ({ value: settings }) } },
  } as unknown as Database;
  return { db, noted };
}

describe.skipIf(!motoInstalled())("Athena", () => {
  let moto: Moto;
  beforeAll(async () => {
    moto = await startMoto();
  });
  afterAll(() => moto?.stop());
  const clients = () => athenaClients(settings, moto.endpoint);
  const context = (db: Database) => ({
    db,
    parquetFolder: "",
    tempFolder: "",
    memoryMb: 256,
    awsEndpoint: moto.endpoint,
  });
  const question = { sql, parameters: [], scope, rowLimit: 2, timeLimit: 10_000 };

  async function answerNext(): Promise<void> {
    const column = (Name: string, Type: string) => ({
      CatalogName: "hive",
      SchemaName: "",
      TableName: "",
      Name,
      Label: Name,
      Type,
      Precision: 0,
      Scale: 0,
      Nullable: "UNKNOWN",
      CaseSensitive: true,
    });
    const row = (...values: (string | undefined)[]) => ({
      Data: values.map((VarCharValue) => (VarCharValue === undefined ? {} : { VarCharValue })),
    });
    await fetch(`${moto.endpoint}/moto-api/static/athena/query-results`, {
      method: "POST",
      body: JSON.stringify({
        results: [
          {
            rows: [
              row("event_time", "calls", "regions"),
              row("2026-03-10 14:02:11.000 UTC", "3", "[eu-west-1, us-east-1]"),
              row(undefined, "9007199254740993", "[]"),
              row("2026-03-11 00:00:00.000 UTC", "1", "[]"),
            ],
            column_info: [
              column("event_time", "timestamp with time zone"),
              column("calls", "bigint"),
              column("regions", "array(varchar)"),
            ],
          },
        ],
        region: "eu-west-1",
      }),
    });
  }

  it("makes workgroup, database and table, and adopts them the next time", async () => {
    expect((await partStates(clients(), settings)).map(({ state }) => state)).toEqual([
      "missing",
      "missing",
      "missing",
    ]);
    const made = await setUpAthena(clients(), settings);
    expect(made.map(({ state }) => state)).toEqual(["ready", "ready", "ready"]);
    expect(await setUpAthena(clients(), settings)).toEqual(made);
  });

  it("brings the table in line when accounts come or go", async () => {
    const more = { ...settings, accounts: [...settings.accounts, "777788889999"] };
    expect((await partStates(clients(), more)).find(({ part }) => part === "table")?.state).toBe("differs");
    expect((await setUpAthena(clients(), more)).map(({ state }) => state)).toContain("ready");
    await setUpAthena(clients(), settings);
  });

  it("answers a question with its types, and notes what it cost", async () => {
    await answerNext();
    const { db, noted } = stored(0);
    const answer = await engine.ask(question, context(db), { signal: never });
    expect(answer.columns.map(({ kind }) => kind)).toEqual(["time", "number", "list"]);
    expect(answer.rows).toEqual([
      ["2026-03-10T14:02:11.000Z", 3, ["eu-west-1", "us-east-1"]],
      [null, "9007199254740993", []],
    ]);
    expect(answer.truncated).toBe(true);
    expect(noted).toHaveLength(1);
  });

  it("runs nothing once the month's budget is spent", async () => {
    const asked = engine.ask(question, context(stored(10).db), { signal: never });
    await expect(asked).rejects.toThrow("10.00 of the 10.00 USD");
  });

  it("refuses other tables before anything is sent, with the place", async () => {
    const other = { ...question, sql: "SELECT 1\nFROM cloudtrail" };
    const failure = await engine.ask(other, context(stored(0).db), { signal: never }).catch((error) => error);
    expect(failure).toBeInstanceOf(Problem);
    expect(failure.detail.where).toBe("line 2, column 6");
  });

  it("reads an answer page by page, and stops a question that is cancelled", async () => {
    const { athena } = clients();
    const made = withEvent(sql, [], settings, scope);
    const { id } = await execute(athena, made, settings, { signal: never, timeLimit: 10_000 });
    expect((await readResults(athena, id, 100, never)).truncated).toBe(false);
    const stop = new AbortController();
    stop.abort(new Problem("conflict", "Cancelled."));
    await expect(execute(athena, made, settings, { signal: stop.signal, timeLimit: 10_000 })).rejects.toThrow(
      "Cancelled.",
    );
  });
});
