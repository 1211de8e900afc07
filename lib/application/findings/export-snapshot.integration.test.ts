import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { testDatabase } from "@/lib/adapters/db/testing/database";
import { exportSnapshot, snapshotToExport } from "@/lib/application/findings/export-snapshot";
import { importSnapshot } from "@/lib/application/findings/import-snapshot";
import { listSnapshots } from "@/lib/application/findings/list-snapshots";
import type { Snapshot } from "@/lib/domain/posture/snapshot/document";
import { account, resource, snapshotOf } from "@/lib/domain/posture/testing/kit";
import { type AccountScope, wholeOrganisation } from "@/lib/domain/scope/account-scope";

const other = "444455556666";
const nul = resource("ec2:volume", { Encrypted: true, VolumeId: "vol\u0000-1" }, { name: "a\u0000b" });

function ofDay(day: number, encrypted: boolean): Snapshot {
  const volume = resource("ec2:volume", { Encrypted: encrypted });
  const theirs = resource("ec2:volume", { Encrypted: true }, { account: other, name: "theirs" });
  return {
    ...snapshotOf([volume, theirs, nul]),
    takenAt: `2026-03-0${day}T06:00:00Z`,
    accounts: [{ id: account }, { id: other }],
  };
}

describe("stored snapshots", () => {
  let db: Awaited<ReturnType<typeof testDatabase>>;
  let folder: string;

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), "heptagon-export-"));
    db = await testDatabase();
    for (const day of [1, 2]) await take({ document: ofDay(day, day === 1) });
  });
  afterAll(async () => {
    await db.drop();
    await rm(folder, { recursive: true });
  });

  const take = (given: { document: Snapshot } | { file: string }, within?: string[]) =>
    importSnapshot(db, {
      ...given,
      within,
      source: { kind: "snapshot", name: "test" },
      dataFolder: folder,
      now: new Date("2026-03-31T00:00:00Z"),
    });

  async function exported(scope: AccountScope, until?: string): Promise<string> {
    const found = await snapshotToExport(db, scope, until ? { until: new Date(until) } : {});
    let text = "";
    for await (const piece of exportSnapshot(found, scope, folder)) text += piece;
    return text;
  }

  it("leave as files that say exactly what came in, for any day, and come in again as the same", async () => {
    const file = path.join(folder, "carried.jsonl.gz");
    const text = await exported(wholeOrganisation, "2026-03-01T23:59:59Z");
    await writeFile(file, gzipSync(text));
    expect(JSON.parse(text.split("\n")[0] ?? "").takenAt).toBe("2026-03-01T06:00:00Z");
    const resources = text
      .split("\n")
      .flatMap((line) => (line.startsWith('{"resource"') ? [JSON.parse(line).resource] : []));
    expect(resources).toEqual(expect.arrayContaining(ofDay(1, true).resources));
    expect(await take({ file })).toMatchObject({ imported: false });
    expect((await listSnapshots(db, wholeOrganisation)).snapshots.map(({ takenAt }) => takenAt)).toEqual([
      "2026-03-02T06:00:00.000Z",
      "2026-03-01T06:00:00.000Z",
    ]);
  });

  it("hold nothing of accounts that a person may not see", async () => {
    const scope = { all: false, accounts: [account] } as const;
    const text = await exported(scope);
    expect(text).not.toContain(other);
    expect(text).toContain('"end":{"resources":2,"gaps":0}');
    expect((await listSnapshots(db, scope)).snapshots[0]?.accounts).toBe(1);
    await expect(snapshotToExport(db, { all: false, accounts: ["999999999999"] }, {})).rejects.toMatchObject({
      kind: "not-found",
    });
  });

  it("are refused from whoever may not see every account in them", async () => {
    await expect(take({ document: ofDay(3, true) }, [account])).rejects.toMatchObject({ kind: "forbidden" });
  });

  it("are judged and stored with NUL characters in them", async () => {
    const { rows } = await db.pool.query("SELECT name, config FROM cache.resource WHERE name LIKE 'a_b'");
    expect(rows).toEqual([{ name: "a\ufffdb", config: { Encrypted: true, VolumeId: "vol\ufffd-1" } }]);
  });
});
