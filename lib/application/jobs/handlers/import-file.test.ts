import { randomUUID } from "node:crypto";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import type { Database } from "@/lib/adapters/db/database";
import { uploadPath } from "@/lib/application/data/uploads";
import { Problem, problemLine } from "@/lib/domain/errors/problem";
import { job } from "./import-file";

const held = vi.hoisted(() => ({ folder: "" }));
vi.mock("@/lib/application/config/config", () => ({ config: () => ({ dataFolder: held.folder }) }));

beforeAll(async () => {
  held.folder = await mkdtemp(path.join(tmpdir(), "heptagon-import-"));
  await mkdir(path.dirname(uploadPath(held.folder, "any")), { recursive: true });
});
afterAll(() => rm(held.folder, { recursive: true }));

async function complaintOf(content: Buffer, format?: string): Promise<string> {
  const upload = randomUUID();
  await writeFile(uploadPath(held.folder, upload), content);
  const context = {
    // Nothing is asked of it: the file is refused first.
    id: upload,
    db: {} as Database,
    signal: new AbortController().signal,
    progress: () => undefined,
    ask: async () => "",
  };
  const input = { upload, name: "monday.jsonl.gz", format, accounts: null };
  const error: unknown = await job.run(input, context).catch((cause: unknown) => cause);
  if (error instanceof Problem) return problemLine(error);
  throw error;
}

it("names a damaged upload by its own name, not by where it lay", async () => {
  const whole = gzipSync('{"heptagonSnapshot":1}\n'.repeat(2_000));
  const damaged = Buffer.concat([whole.subarray(0, 12), Buffer.alloc(40, 0xff), whole.subarray(52)]);
  const complaints = [
    await complaintOf(damaged),
    await complaintOf(damaged, "snapshot"),
    await complaintOf(Buffer.from("no snapshot at all"), "snapshot"),
  ];
  for (const complaint of complaints) {
    expect(complaint).toContain("monday.jsonl.gz");
    expect(complaint).not.toContain(held.folder);
  }
});
