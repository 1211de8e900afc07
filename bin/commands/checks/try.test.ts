import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { command as evaluate } from "@/bin/commands/posture/evaluate";
import { ruleExamples } from "@/lib/domain/posture/rules/examples";
import { resource, snapshotOf } from "@/lib/domain/posture/testing/kit";
import { command } from "./try";

let folder: string;
let snapshot: string;
let rule: string;
const [example] = ruleExamples;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "heptagon-try-"));
  snapshot = path.join(folder, "snapshot.json");
  rule = path.join(folder, "runtime.yaml");
  const functions = ["python3.8", "python3.13"].map((Runtime) =>
    resource("lambda:function", { Runtime }, { name: Runtime }),
  );
  await writeFile(snapshot, JSON.stringify(snapshotOf(functions)));
  await writeFile(rule, example?.text ?? "");
});
afterAll(() => rm(folder, { recursive: true }));

async function run(module: typeof command, args: string[], options: object) {
  const printed: string[] = [];
  const noted: string[] = [];
  const shell = {
    print: (line: string) => void printed.push(line),
    note: (line: string) => void noted.push(line),
    signal: new AbortController().signal,
  };
  const exit = await module.run(args, { ...options }, shell);
  return { exit, printed, noted };
}

it("says what a rule would find in a snapshot file, and exits 1 when something fails", async () => {
  const { exit, printed } = await run(command, [rule], { snapshot });
  expect(exit).toBe(1);
  expect(printed[0]).toBe("1 of 2 lambda:function would fail; 1 pass.");
  expect(printed[1]).toContain("python3.8 runs on python3.8");
  const { printed: lines } = await run(command, [rule], { snapshot, json: true });
  expect(JSON.parse(lines[0] ?? "")).toMatchObject({ check: "function-supported-runtime", fail: 1, pass: 1 });
});

it("complains at file, line and column, and warns of members nobody knows", async () => {
  await writeFile(rule, example?.text.replace("severity: medium", "severity: awful") ?? "");
  await expect(run(command, [rule], { snapshot })).rejects.toMatchObject({
    detail: { where: `${rule}:5:11` },
  });
  await writeFile(rule, example?.text.replaceAll("config.Runtime", "config.Runtimes") ?? "");
  const { noted } = await run(command, [rule], { snapshot });
  expect(noted[0]).toContain("did you mean Runtime?");
  await writeFile(rule, example?.text ?? "");
});

it("is what posture evaluate --rules judges by as well", async () => {
  const { printed } = await run(evaluate, [], { snapshot, rules: folder, json: true });
  const found = printed
    .map((line) => JSON.parse(line))
    .filter((one) => one.check === "function-supported-runtime");
  expect(found.map(({ status }) => status)).toEqual(["fail", "pass"]);
});
