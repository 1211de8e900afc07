import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { actedOn } from "@/bin/finding-filters";
import { type TestDatabase, testDatabase } from "@/lib/adapters/db/testing/database";
import { type ExportFormat, exportFindings } from "@/lib/application/findings/export-findings";
import { wholeOrganisation } from "@/lib/domain/scope/account-scope";

let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase();
  await db.pool.query(`
    INSERT INTO cache.source (id, kind, name) VALUES (1, 'files', 'files');
    INSERT INTO cache.snapshot (id, source_id, taken_at, sha256, schema_version, path, organisation, accounts, resources, gaps)
      VALUES (1, 1, '2026-11-20', 's', 1, 'p', 'Example', '[{"id": "111111111111", "name": "shop"}]', 1, 0);
    INSERT INTO cache.finding (id, "check", principle, layer, service, severity, rank, status, account, region, resource, reason, first_seen, last_seen, snapshot_id)
      VALUES ('f1', 'bucket-not-public', 6, 'storage', 's3', 'critical', 4, 'fail', '111111111111', 'eu-west-1', 'arn:aws:s3:::shop', 'Public.', '2026-11-20', '2026-11-24', 1),
             ('f2', 'bucket-not-public', 6, 'storage', 's3', 'critical', 4, 'pass', '111111111111', 'eu-west-1', 'arn:aws:s3:::logs', 'Private.', '2026-11-20', '2026-11-24', 1),
             ('f3', 'key-rotates', 4, 'data', 'kms', 'high', 3, 'fail', '222222222222', 'eu-west-1', 'arn:aws:kms:eu-west-1:222222222222:key/k', 'Never.', '2026-11-20', '2026-11-24', 1)`);
});
afterAll(() => db.drop());

describe("what an act on findings acts on", () => {
  it("is what was named, or what the filters leave", async () => {
    expect(await actedOn(db, ["f2"], {})).toEqual(["f2"]);
    expect(await actedOn(db, [], { status: "fail" })).toEqual(["f1", "f3"]);
    expect(await actedOn(db, ["f1", "f3"], { accounts: "222222222222" })).toEqual(["f3"]);
  });

  it("is never everything by oversight", async () => {
    await expect(actedOn(db, [], {})).rejects.toThrow("No finding is named");
    await expect(actedOn(db, ["gone"], {})).rejects.toThrow("No finding matches");
    await expect(actedOn(db, [], { severity: "awful" })).rejects.toThrow(/severity/);
  });
});

describe("an export of findings", () => {
  const written = async (format: ExportFormat) => {
    let text = "";
    for await (const piece of exportFindings(db, wholeOrganisation, { check: ["bucket-not-public"] }, format))
      text += piece;
    return text.trimEnd().split(/\r?\n/);
  };

  it("has a line for each, in the words of whoever reads it", async () => {
    expect((await written("csv")).map((line) => line.split(",")[0])).toEqual(["id", "f1", "f2"]);
    expect((await written("jsonl")).map((line) => JSON.parse(line).status)).toEqual(["fail", "pass"]);
    const ocsf = (await written("ocsf")).map((line) => JSON.parse(line));
    expect(ocsf.map(({ compliance }) => compliance.status)).toEqual(["Fail", "Pass"]);
    expect(ocsf[0]).toMatchObject({ cloud: { account: { uid: "111111111111", name: "shop" } } });
    const asff = (await written("asff")).map((line) => JSON.parse(line));
    expect(asff.map(({ Compliance }) => Compliance.Status)).toEqual(["FAILED", "PASSED"]);
  });
});
