import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, expect, it } from "vitest";
import { resource, snapshotOf } from "@/lib/domain/posture/testing/kit";
import { command } from "./evaluate";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "heptagon-evaluate-"));
});
afterAll(() => rm(folder, { recursive: true }));

const text = JSON.stringify(
  snapshotOf([resource("ec2:volume", { Encrypted: false }), resource("ec2:vpc", { VpcId: "vpc-1" })]),
);

async function run(content: string | Buffer, options: Record<string, unknown> = {}) {
  const file = path.join(folder, "snapshot.json");
  await writeFile(file, content);
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

it("prints one JSON line a finding, in the published shape, for plain and gzipped files", async () => {
  const plain = await run(text, { json: true });
  const zipped = await run(gzipSync(text), { json: true });
  expect(zipped).toEqual(plain);
  const volume = plain.printed
    .map((line) => JSON.parse(line))
    .find((line) => line.check === "volume-encrypted");
  expect(Object.keys(volume)).toEqual([
    "check",
    "account",
    "region",
    "resource",
    "status",
    "severity",
    "reason",
  ]);
  expect(volume.status).toBe("fail");
});

it("exits 1 only when something as bad as asked fails", async () => {
  expect((await run(text)).exit).toBe(0);
  expect((await run(text, { failOn: "high" })).exit).toBe(1);
  expect((await run(text, { failOn: "critical" })).exit).toBe(0);
});

it("judges the rest when one resource does not fit, says which, and exits 2", async () => {
  const { exit, printed, noted } = await run(text.replace('"Encrypted":false', '"Encrypted":"no"'), {
    json: true,
  });
  expect(exit).toBe(2);
  expect(noted[0]).toContain("resources.0.config.Encrypted: expected boolean");
  expect(printed.length).toBeGreaterThan(1);
});

it("refuses what is no snapshot, naming file and field", async () => {
  await expect(run(text.slice(0, 80))).rejects.toThrow("cut off");
  await expect(run(gzipSync(text).subarray(0, 60))).rejects.toThrow("gzip stream does not end");
  await expect(run(text, { failOn: "severe" })).rejects.toThrow("--fail-on: expected one of");
});
