import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, expect, it } from "vitest";
import { asffFinding, guardDutyFinding, prowlerFinding } from "@/lib/domain/posture/imports/testing/samples";
import { resource, snapshotOf } from "@/lib/domain/posture/testing/kit";
import { kindOfFile } from "./kind-of-file";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "heptagon-kinds-"));
});
afterAll(() => rm(folder, { recursive: true }));

const text = JSON.stringify(snapshotOf([resource("ec2:volume", { Encrypted: true })]));

it.each([
  ["snapshot", text],
  ["snapshot", gzipSync(text)],
  ["snapshot", gzipSync(text).subarray(0, 40)],
  ["snapshot", ""],
  ["snapshot", "nonsense"],
  ["asff", JSON.stringify({ Findings: [asffFinding] })],
  ["asff", JSON.stringify([7, { half: true }, asffFinding])],
  ["ocsf", JSON.stringify([prowlerFinding], null, 4)],
  ["guardduty", gzipSync(`${JSON.stringify(guardDutyFinding)}\n`)],
  ["guardduty", JSON.stringify({ Findings: [guardDutyFinding] })],
] as const)("tells what a file holds: %s", async (kind, content) => {
  const file = path.join(folder, "given");
  await writeFile(file, content);
  expect(await kindOfFile(file)).toBe(kind);
});
