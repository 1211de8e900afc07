import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { postureCounts } from "@/lib/adapters/db/queries/posture/counts";
import { testDatabase } from "@/lib/adapters/db/testing/database";
import { getFinding } from "@/lib/application/findings/get-finding";
import { type FindingsInput, importFindings } from "@/lib/application/findings/import-findings";
import { listFindings } from "@/lib/application/findings/list-findings";
import { endpoints } from "@/lib/contract/endpoints/posture";
import { asffFinding, guardDutyFinding, prowlerFinding } from "@/lib/domain/posture/imports/testing/samples";
import { wholeOrganisation } from "@/lib/domain/scope/account-scope";

const now = new Date("2026-03-02T00:00:00Z");

describe("importFindings", () => {
  let db: Awaited<ReturnType<typeof testDatabase>>;
  let folder: string;

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), "heptagon-findings-"));
    db = await testDatabase();
  });
  afterAll(async () => {
    await db.drop();
    await rm(folder, { recursive: true });
  });
  beforeEach(() =>
    db.pool.query("TRUNCATE cache.source, cache.finding, cache.finding_change, app.mute CASCADE"),
  );

  async function take(content: string | Buffer, options: Partial<FindingsInput> = {}) {
    const file = path.join(folder, "given.json");
    await writeFile(file, content);
    return importFindings(db, {
      files: [{ file, name: "given.json" }],
      scope: wholeOrganisation,
      now,
      ...options,
    });
  }
  const list = async (filter = {}) =>
    (await listFindings(db, wholeOrganisation, filter, { limit: 100 })).findings;
  const history = async () =>
    (await db.pool.query("SELECT change FROM cache.finding_change ORDER BY id")).rows.map(
      (row) => row.change,
    );

  it("takes every layout that the products write", async () => {
    const layouts = [
      JSON.stringify([asffFinding]),
      JSON.stringify({ Findings: [asffFinding], NextToken: "x" }),
      `${JSON.stringify(asffFinding)}\n`,
      gzipSync(
        `${JSON.stringify(guardDutyFinding)}\n${JSON.stringify({ ...guardDutyFinding, arn: "arn:2" })}\n`,
      ),
      JSON.stringify([prowlerFinding], null, 2),
    ];
    const added: number[] = [];
    for (const layout of layouts) added.push((await take(layout)).added);
    expect(added).toEqual([1, 0, 0, 2, 1]);
    expect((await list()).map(({ source }) => source).sort()).toEqual([
      "guardduty",
      "guardduty",
      "prowler",
      "securityhub",
    ]);
  });

  it("lists them beside ours, by source, with their own title and advice, and counts them in none of our figures", async () => {
    await take(JSON.stringify([asffFinding, prowlerFinding]));
    const answer = await listFindings(db, wholeOrganisation, { source: ["prowler"] }, { limit: 10 });
    expect(endpoints.listFindings.response.safeParse(answer).error).toBeUndefined();
    expect(answer.findings.map(({ title }) => title)).toEqual([prowlerFinding.finding_info.title]);
    expect(answer.facets.find(({ field }) => field === "source")?.values).toEqual([
      { value: "prowler", count: 1 },
      { value: "securityhub", count: 1 },
    ]);
    const one = await getFinding(db, wholeOrganisation, answer.findings[0]?.id ?? "");
    expect(endpoints.getFinding.response.safeParse(one).error).toBeUndefined();
    expect(one).toMatchObject({ fix: [], advice: { text: "Turn server access logging on." } });
    expect(one.evidence).toEqual(prowlerFinding);
    expect(await postureCounts(db.pool, wholeOrganisation, null)).toMatchObject({
      failing: 0,
      notAssessed: 0,
    });
  });

  it("updates what is known: the same id is the same finding, and an older record changes nothing", async () => {
    await take(JSON.stringify([asffFinding]));
    const passed = { ...asffFinding, Compliance: { Status: "PASSED" }, UpdatedAt: "2026-03-05T00:00:00Z" };
    expect(await take(JSON.stringify([passed]))).toMatchObject({ added: 0, updated: 1 });
    expect(await take(JSON.stringify([asffFinding]))).toMatchObject({ added: 0, updated: 0, unchanged: 1 });
    expect((await list())[0]).toMatchObject({ status: "pass", firstSeen: "2026-02-01T08:00:00.000Z" });
    await take(JSON.stringify([{ ...asffFinding, UpdatedAt: "2026-03-06T00:00:00Z" }]));
    expect(await history()).toEqual(["opened", "resolved", "reopened"]);
  });

  it("resolves what a complete import no longer holds, in the accounts and regions that it covers", async () => {
    const of = (uid: string, account = "111122223333") => ({
      ...prowlerFinding,
      finding_info: { ...prowlerFinding.finding_info, uid },
      cloud: { ...prowlerFinding.cloud, account: { uid: account } },
    });
    await take(JSON.stringify([of("a"), of("b"), of("c", "444455556666")]));
    expect(await take(JSON.stringify([of("a")]), { complete: false })).toMatchObject({ resolved: 0 });
    expect(await take(JSON.stringify([of("a")]))).toMatchObject({ resolved: 1 });
    expect((await list({ status: ["pass"] })).map(({ reason }) => reason)).toEqual([
      "Prowler no longer finds it.",
    ]);
    await take(JSON.stringify([asffFinding]));
    expect(await take(JSON.stringify([{ ...asffFinding, Id: "other" }]), { complete: true })).toMatchObject({
      resolved: 1,
    });
  });

  it("resolves the last finding of a place that was looked at, and none where nobody looked", async () => {
    const elsewhere = { ...asffFinding, Id: "elsewhere", AwsAccountId: "444455556666" };
    await take(JSON.stringify([asffFinding, elsewhere]));
    const looked = [{ source: "securityhub", account: "111122223333", region: "eu-west-1" } as const];
    const nothing = await importFindings(db, {
      files: [],
      complete: false,
      looked,
      scope: wholeOrganisation,
      now,
    });
    expect(nothing).toMatchObject({ records: 0, resolved: 1 });
    expect((await list({ status: ["fail"] })).map(({ account }) => account)).toEqual(["444455556666"]);
  });

  it("keeps the rest when records are bad, and says which, where and why", async () => {
    const bad = { ...asffFinding, AwsAccountId: 7 };
    const text = JSON.stringify([asffFinding, bad, { some: "thing" }, guardDutyFinding]);
    const result = await take(text);
    expect(result).toMatchObject({ records: 4, added: 2, rejected: 2 });
    expect(result.complaints).toEqual([
      "given.json: record 1: AwsAccountId: expected string, received number",
      "given.json: record 2: it is no finding of Security Hub (ASFF), Prowler (OCSF) or GuardDuty",
    ]);
    const { rows } = await db.pool.query("SELECT path, position, reason FROM cache.reject ORDER BY id");
    expect(rows).toHaveLength(2);
    const cut = await take(text.slice(0, text.length - 40));
    expect(cut.complaints.at(-1)).toContain("record 3, byte");
    const nul = { ...guardDutyFinding, arn: "arn:nul", title: "a\u0000b" };
    expect(await take(JSON.stringify([nul]))).toMatchObject({ added: 1, rejected: 0 });
  });

  it("refuses accounts that whoever imports may not see", async () => {
    const result = await take(JSON.stringify([asffFinding]), {
      scope: { all: false, accounts: ["444455556666"] },
    });
    expect(result).toMatchObject({ added: 0, rejected: 1 });
    expect(result.complaints[0]).toContain("not among those you may see");
  });

  it("leaves muted what people muted", async () => {
    await db.pool.query(
      `INSERT INTO app.mute ("check", account, region, resource, reason, created_by)
       VALUES ($1, '111122223333', 'eu-west-1', 'arn:aws:s3:::reports', 'a copy', 'lead')`,
      [prowlerFinding.metadata.event_code],
    );
    await take(JSON.stringify([prowlerFinding]));
    expect((await list())[0]?.status).toBe("muted");
  });
});
