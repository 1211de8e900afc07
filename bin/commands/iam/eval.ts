import { createReadStream, existsSync } from "node:fs";
import { createInterface } from "node:readline";
import { z } from "zod";
import type { CommandModule } from "@/bin/command";
import { Problem, problemLine } from "@/lib/domain/errors/problem";
import { evaluationCase } from "@/lib/domain/iam/cases/case";
import { CaseError, evaluateCase } from "@/lib/domain/iam/cases/evaluate-case";

const options = z.object({
  cases: z.string().min(1),
  failOn: z.enum(["mismatch"], "--fail-on: expected mismatch").optional(),
  json: z.boolean().optional(),
});

function readCase(line: string, where: string) {
  let document: unknown;
  try {
    document = JSON.parse(line);
  } catch (cause) {
    throw new Problem(
      "bad-input",
      `expected one case as JSON: ${cause instanceof Error ? cause.message : ""}.`,
      {
        where,
        cause,
      },
    );
  }
  const parsed = evaluationCase.safeParse(document);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new Problem("bad-input", `${issue?.path.join(".")}: ${issue?.message}.`, { where });
}

function evaluated(line: string, where: string) {
  const given = readCase(line, where);
  try {
    return { given, ...evaluateCase(given) };
  } catch (cause) {
    if (cause instanceof CaseError) throw new Problem("bad-input", `${cause.message}.`, { where, cause });
    throw cause;
  }
}

export const command: CommandModule = {
  summary: "Decide evaluation cases, one JSON a line; needs no database and no network",
  declare(program) {
    program
      .requiredOption("--cases <file>", "JSON Lines of evaluation cases")
      .option("--fail-on <what>", "mismatch: exit 1 when a decision is not the expected one");
  },
  async run(_args, given, shell) {
    const parsed = options.safeParse(given);
    if (!parsed.success) throw new Problem("bad-input", parsed.error.issues[0]?.message ?? "bad options");
    const { cases: file, failOn, json } = parsed.data;
    if (!existsSync(file)) throw new Problem("bad-input", "there is no such file.", { where: file });
    const lines = createInterface({ input: createReadStream(file), crlfDelay: Number.POSITIVE_INFINITY });
    let number = 0;
    const count = { cases: 0, agreed: 0, expected: 0, unreadable: 0 };
    for await (const line of lines) {
      number += 1;
      if (line.trim() === "") continue;
      try {
        const answer = evaluated(line, `${file}:${number}`);
        const { id, expected } = answer.given;
        count.cases += 1;
        if (expected) count.expected += 1;
        if (expected === answer.decision) count.agreed += 1;
        const differs = expected && expected !== answer.decision ? `   expected ${expected}` : "";
        if (json) shell.print(JSON.stringify({ id, decision: answer.decision, because: answer.because }));
        else shell.print(`${id}   ${answer.decision}${differs}`);
      } catch (problem) {
        if (!(problem instanceof Problem) || problem.kind !== "bad-input") throw problem;
        count.unreadable += 1;
        shell.note(problemLine(problem));
      }
    }
    if (!json) shell.print(`${count.cases} cases, ${count.agreed} of ${count.expected} as expected`);
    if (count.unreadable > 0) return 2;
    return failOn && count.agreed < count.expected ? 1 : 0;
  },
};
