import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { CellResult } from "@/lib/domain/collection/cell";
import type { Resource } from "@/lib/domain/posture/snapshot/document";
import type { Found } from "./kept";
import { keepInFolder } from "./kept-in-folder";

const account = "111122223333";
const s3 = { account, region: "global", service: "s3" };
const sqs = { account, region: "eu-west-1", service: "sqs" };
const bucket = (name: string): Resource => ({
  type: "s3:bucket",
  account,
  region: "eu-west-1",
  id: `arn:aws:s3:::${name}`,
  name,
  config: { Name: name },
});
const result: CellResult = { outcome: "done", resources: 1, gaps: 0, milliseconds: 5 };

async function contentsOf(folder: string): Promise<Found[]> {
  const found: Found[] = [];
  for await (const one of keepInFolder(folder).contents()) found.push(one);
  return found;
}

describe("cells kept in a folder", () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), "kept-"));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it("outlive the process that read them", async () => {
    const writer = keepInFolder(folder).begin(s3);
    writer.resource(bucket("ledger"));
    writer.finish(result);
    keepInFolder(folder)
      .begin(sqs)
      .finish({ ...result, resources: 0 });
    const again = keepInFolder(folder);
    expect([...again.finished.keys()]).toEqual([`${account}/global/s3`, `${account}/eu-west-1/sqs`]);
    expect(await contentsOf(folder)).toEqual([{ resource: bucket("ledger") }]);
  });

  it("hold nothing of a cell that was not finished", async () => {
    const writer = keepInFolder(folder).begin(s3);
    for (let i = 0; i < 2_000; i += 1) writer.resource(bucket(`bucket-${i}`));
    expect(keepInFolder(folder).finished.size).toBe(0);
    const second = keepInFolder(folder).begin(s3);
    second.resource(bucket("ledger"));
    second.finish(result);
    expect(await contentsOf(folder)).toHaveLength(1);
  });

  it("take a journal that a crash cut off for what it is", () => {
    const kept = keepInFolder(folder);
    kept.begin(s3).finish(result);
    kept.begin(sqs).finish(result);
    const journal = path.join(folder, "cells.jsonl");
    const text = readFileSync(journal, "utf8");
    writeFileSync(journal, text.slice(0, -20));
    const again = keepInFolder(folder);
    expect([...again.finished.keys()]).toEqual([`${account}/global/s3`]);
    again.begin(sqs).finish(result);
    expect(keepInFolder(folder).finished.size).toBe(2);
  });
});
