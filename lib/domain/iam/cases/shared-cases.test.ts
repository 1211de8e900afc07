import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";
import { evaluationCase } from "./case";
import { evaluateCase } from "./evaluate-case";

const folder = path.resolve(import.meta.dirname, "../../../../../shared/iam");
const file = path.join(folder, "cases.jsonl");

it.skipIf(!existsSync(file))("decides every case that two other engines agree on as they do", () => {
  const cases = readFileSync(file, "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => evaluationCase.parse(JSON.parse(line)));
  const wrong = cases.filter((one) => evaluateCase(one).decision !== one.expected).map(({ id }) => id);
  expect(cases.length).toBeGreaterThan(1_000);
  expect(wrong).toEqual([]);
});
