import { createHash } from "node:crypto";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { gunzipSync } from "node:zlib";
import { afterEach, describe, expect, it } from "vitest";
import { writeDemo } from "@/lib/application/demo/write";

const folders: string[] = [];

async function write(): Promise<{ out: string; result: Awaited<ReturnType<typeof writeDemo>> }> {
  const out = await mkdtemp(path.join(tmpdir(), "heptagon-demo-"));
  folders.push(out);
  return {
    out,
    result: await writeDemo({ out, events: 1500, seed: 3, end: Date.UTC(2026, 4, 6, 9, 40), days: 2 }),
  };
}

async function digest(folder: string): Promise<string> {
  const hash = createHash("sha256");
  const files = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) =>
    entry.isFile(),
  );
  for (const file of files.map((entry) => path.join(entry.parentPath, entry.name)).sort()) {
    hash.update(path.relative(folder, file)).update(await readFile(file));
  }
  return hash.digest("hex");
}

describe("writeDemo", () => {
  afterEach(async () => {
    for (const folder of folders.splice(0)) await rm(folder, { recursive: true });
  });

  it("writes the same bytes for the same request", async () => {
    const [first, second] = [await write(), await write()];
    expect(await digest(first.out)).toBe(await digest(second.out));
  });

  it("writes gzipped objects that add up to what it says, and a snapshot a day up to the full hour", async () => {
    const { out, result } = await write();
    const entries = await readdir(path.join(out, "AWSLogs"), { recursive: true });
    const objects = entries.filter((name) => name.endsWith(".json.gz"));
    expect(objects).toHaveLength(result.objects);
    let records = 0;
    for (const name of objects) {
      const text = gunzipSync(await readFile(path.join(out, "AWSLogs", name))).toString("utf8");
      records += (JSON.parse(text) as { Records: unknown[] }).Records.length;
    }
    expect(records).toBe(result.events);
    expect(result.snapshots.map((file) => path.basename(file))).toEqual([
      "2026-05-05T0900Z.json.gz",
      "2026-05-06T0900Z.json.gz",
    ]);
  });
});
