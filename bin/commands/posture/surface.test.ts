import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { resource, snapshotOf } from "@/lib/domain/posture/testing/kit";
import { command } from "./surface";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "heptagon-surface-"));
});
afterAll(() => rm(folder, { recursive: true }));

async function run(options: Record<string, unknown> = {}) {
  const file = path.join(folder, "snapshot.json");
  const url = { FunctionUrl: "https://f.example", AuthType: "NONE" };
  const found = [resource("lambda:function", { FunctionUrlConfig: url, Policy: null }, { name: "hello" })];
  await writeFile(file, JSON.stringify(snapshotOf(found)));
  const printed: string[] = [];
  const noted: string[] = [];
  const shell = {
    print: (line: string) => void printed.push(line),
    note: (line: string) => void noted.push(line),
    signal: new AbortController().signal,
  };
  const exit = await command.run([], { snapshot: file, ...options }, shell);
  return { exit, printed, noted };
}

it("prints one JSON line for each thing in reach, and says what nobody looked at", async () => {
  const { exit, printed, noted } = await run({ json: true });
  expect(exit).toBe(0);
  expect(printed.map((line) => JSON.parse(line))).toMatchObject([
    { name: "hello", status: "reachable", severity: "high", at: "https://f.example" },
  ]);
  expect(noted.join("\n")).toContain("ec2 was not looked at");
});

it("says it in words, and exits 1 when something as bad as asked is in reach", async () => {
  expect((await run()).printed.join("\n")).toContain("missing: sign-in");
  expect((await run({ failOn: "high" })).exit).toBe(1);
  expect((await run({ failOn: "critical" })).exit).toBe(0);
});
