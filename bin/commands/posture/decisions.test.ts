import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { CommandModule } from "@/bin/command";
import { resource, snapshotOf } from "@/lib/domain/posture/testing/kit";
import { command as compare } from "./compare";
import { command as frameworks } from "./frameworks";
import { command as responsibility } from "./responsibility";
import { command as whatIf } from "./what-if";

let folder: string;
let before: string;
let after: string;

const volume = (name: string, Encrypted: boolean) => resource("ec2:volume", { Encrypted }, { name });

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "heptagon-decisions-"));
  before = path.join(folder, "before.json");
  after = path.join(folder, "after.json");
  await writeFile(before, JSON.stringify(snapshotOf([volume("one", false), volume("two", false)])));
  await writeFile(after, JSON.stringify(snapshotOf([volume("one", true), volume("three", false)])));
});
afterAll(() => rm(folder, { recursive: true }));

async function run(command: CommandModule, options: Record<string, unknown>) {
  const printed: string[] = [];
  const noted: string[] = [];
  const exit = await command.run([], options, {
    print: (line) => void printed.push(line),
    note: (line) => void noted.push(line),
    signal: new AbortController().signal,
  });
  return { exit, printed, noted };
}

describe("posture what-if", () => {
  it("says what a repair gains and what remains", async () => {
    const one = volume("one", false).id;
    const { exit, printed } = await run(whatIf, { snapshot: before, fix: [`volume-encrypted:${one}`] });
    expect(exit).toBe(0);
    expect(printed.find((line) => line.startsWith("5 "))).toMatch(/→ .*\+\d/);
    expect(printed.at(-1)).toMatch(/^1 of \d+ failing findings fixed in about \d+ minutes/);
    const all = await run(whatIf, { snapshot: before, fix: ["volume-encrypted"], json: true });
    expect(JSON.parse(all.printed[0] ?? "").checks[0]).toMatchObject({ fixed: 2, remaining: 0 });
  });

  it("tells of a choice that fixes nothing and refuses an unknown check", async () => {
    const { noted } = await run(whatIf, { snapshot: before, fix: ["volume-encrypted:arn:none"] });
    expect(noted[0]).toContain("nothing fails there");
    await expect(run(whatIf, { snapshot: before, fix: ["volume-encrypts"] })).rejects.toThrow("no check");
  });
});

describe("posture responsibility", () => {
  it("prints both sides of one service, or of all that the snapshot concerns", async () => {
    const { printed } = await run(responsibility, { snapshot: before, service: ["ec2"] });
    expect(printed[0]).toBe("Amazon EC2 (infrastructure) · 2 resources");
    expect(printed.some((line) => /^ {2}AWS +Hosts/.test(line))).toBe(true);
    expect(printed.some((line) => /not met +encryption +Encrypt volumes · 2 of \d+ fail/.test(line))).toBe(
      true,
    );
    const all = await run(responsibility, { snapshot: before, json: true });
    const { services } = JSON.parse(all.printed[0] ?? "");
    expect(services.find(({ service }: { service: string }) => service === "ec2")).toMatchObject({
      resources: 2,
      concerns: true,
    });
    await expect(run(responsibility, { snapshot: before, service: ["ec3"] })).rejects.toThrow("no entry");
  });
});

describe("posture frameworks", () => {
  it("prints totals of all, and every requirement of one", async () => {
    expect((await run(frameworks, { snapshot: before })).printed).toHaveLength(8);
    const { printed } = await run(frameworks, { snapshot: before, framework: "fsbp", json: true });
    const statuses = new Set(printed.map((line) => JSON.parse(line).status));
    expect(printed.length).toBeGreaterThan(50);
    expect(statuses).toContain("gap");
    await expect(run(frameworks, { snapshot: before, framework: "cis4" })).rejects.toThrow(
      "--framework: expected one of cis7",
    );
  });
});

describe("posture compare", () => {
  it("tells what opened and what was resolved between two files", async () => {
    const { printed } = await run(compare, { before, after });
    expect(printed.filter((line) => /^opened .*volume-encrypted .*three$/.test(line))).toHaveLength(1);
    expect(printed.filter((line) => /^resolved .*volume-encrypted /.test(line))).toHaveLength(2);
    const json = JSON.parse((await run(compare, { before, after, json: true })).printed[0] ?? "");
    expect(json.sentence).toMatch(/^Better than on 2026-03-01/);
  });
});
