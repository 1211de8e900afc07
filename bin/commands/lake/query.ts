import { z } from "zod";
import type { CommandModule, Shell } from "@/bin/command";
import type { LakeQuestion } from "@/lib/adapters/lake/engine";
import { engineOf, lakeContext } from "@/lib/application/lake/engines";
import { withDatabase } from "@/lib/application/with-database";
import { csvLine } from "@/lib/domain/export/csv";
import type { AnswerColumn, LakeAnswer, Value } from "@/lib/domain/lake/answer";
import { narrowScope, wholeOrganisation } from "@/lib/domain/scope/account-scope";

const args = z.tuple([z.string().min(1)]);
const options = z.object({
  engine: z.string().default("folder"),
  accounts: z
    .string()
    .transform((text) => text.split(",").filter(Boolean))
    .optional(),
  limit: z.coerce.number().int().min(1).max(10_000_000).default(10_000),
  timeout: z.coerce.number().int().min(1).max(86_400).default(600),
  explain: z.boolean().default(false),
  json: z.boolean().default(false),
});

function cellOf(value: Value): string | number | boolean | null {
  return typeof value === "object" && value !== null ? JSON.stringify(value) : value;
}

function lineOf(columns: readonly AnswerColumn[], row: readonly Value[], json: boolean): string {
  if (!json) return csvLine(row.map(cellOf)).trimEnd();
  return JSON.stringify(Object.fromEntries(columns.map(({ name }, index) => [name, row[index] ?? null])));
}

function account(
  shell: Shell,
  { truncated, rows, scannedBytes, milliseconds, usd }: LakeAnswer & { usd: number | null },
) {
  const scanned = scannedBytes === null ? "" : `, ${scannedBytes.toLocaleString("en")} bytes read`;
  const cost = usd === null ? "" : `, ${usd.toFixed(4)} USD`;
  const more = truncated ? " (there are more: raise --limit)" : "";
  shell.note(`${rows.length} rows${more} in ${milliseconds} ms${scanned}${cost}`);
}

export const command: CommandModule = {
  summary: "Ask the lake in SQL; prints CSV, or JSON Lines with --json",
  declare(program) {
    program
      .argument("<sql>", "one SELECT over event, resource, finding, principal, statement")
      .option("--engine <id>", "folder | athena", "folder")
      .option("--accounts <ids>", "only these accounts, comma-separated")
      .option("--limit <n>", "at most so many rows", "10000")
      .option("--timeout <seconds>", "give up after so long", "600")
      .option("--explain", "print how it would be run instead");
  },
  async run(given, givenOptions, shell) {
    const [sql] = args.parse(given);
    const { engine: id, accounts, limit, timeout, explain, json } = options.parse(givenOptions);
    const engine = engineOf(id);
    const scope = narrowScope(wholeOrganisation, accounts);
    const question: LakeQuestion = { sql, parameters: [], scope, rowLimit: limit, timeLimit: timeout * 1000 };
    await withDatabase(async (db) => {
      const context = lakeContext(db);
      if (explain) {
        shell.print(await engine.explain(question, context, shell.signal));
        return;
      }
      const answer = await engine.ask(question, context, { signal: shell.signal });
      if (!json) shell.print(csvLine(answer.columns.map(({ name }) => name)).trimEnd());
      for (const row of answer.rows) shell.print(lineOf(answer.columns, row, json));
      account(shell, answer);
    });
    return 0;
  },
};
