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

const read = (eventTime: string) => ({
  eventVersion: "1.11",
  eventTime,
  eventSource: "secretsmanager.amazonaws.com",
  eventName: "GetSecretValue",
  awsRegion: "eu-west-1",
  sourceIPAddress: "203.0.113.7",
  recipientAccountId: "111122223333",
  eventID: "0b2d6c3e-1111-4111-8111-000000000001",
  requestParameters: { secretId: "ledger" },
  userIdentity: {
    type: "IAMUser",
    arn: "arn:aws:iam::111122223333:user/dana",
    accountId: "111122223333",
    userName: "dana",
    accessKeyId: "AKIAIOSFODNN7EXAMPLE",
  },
});

async function secretsCheck(eventTime: string | undefined) {
  const file = path.join(folder, "events.json");
  if (eventTime) await writeFile(file, JSON.stringify({ Records: [read(eventTime), read(eventTime), {}] }));
  const result = await run(text, { json: true, events: eventTime ? [file] : undefined });
  const line = result.printed
    .map((one) => JSON.parse(one))
    .find(({ check }) => check === "secrets-not-read-by-people");
  return { line, ...result };
}

it("reads what people did from CloudTrail files, each event once, and says what could not be read", async () => {
  const { line, noted } = await secretsCheck("2026-02-27T10:00:00Z");
  expect(line).toMatchObject({
    status: "fail",
    reason: expect.stringContaining("dana (once, on 2026-02-27)"),
  });
  expect(noted).toContain("1 of 3 records could not be read and do not count.");
});

it("does not assess what people did without events of the time before", async () => {
  const none = await secretsCheck(undefined);
  expect(none.line).toMatchObject({
    status: "not_assessed",
    reason: expect.stringContaining(
      "no events of this account are in the timeline for the 90 days before 2026-03-01",
    ),
  });
  const old = await secretsCheck("2025-02-27T10:00:00Z");
  expect(old.line.status).toBe("not_assessed");
  expect(old.noted.join()).toContain("None of 3 records happened in the 90 days before");
});

it("names an events path that is not there", async () => {
  await expect(run(text, { events: [path.join(folder, "nowhere")] })).rejects.toThrow(
    "There is no such file",
  );
});
