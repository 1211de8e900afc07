import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type TestDatabase, testDatabase } from "@/lib/adapters/db/testing/database";
import { deleteRule, saveRule, switchCheck } from "@/lib/application/checks/change-check";
import { judgeChangedFiles } from "@/lib/application/checks/changed-files";
import { takeCheckFolder } from "@/lib/application/checks/file-checks";
import { judgeAgain } from "@/lib/application/checks/judge-again";
import { getCheck, listChecks } from "@/lib/application/checks/list-checks";
import { rulePaths, ruleTypes, tryRule } from "@/lib/application/checks/try-rule";
import { fixFirstList } from "@/lib/application/findings/fix-first";
import { getFinding } from "@/lib/application/findings/get-finding";
import { listFindings } from "@/lib/application/findings/list-findings";
import { scorecard } from "@/lib/application/findings/principle";
import { bucket, bucketsOfDay, importAll, prod } from "@/lib/application/findings/testing/buckets";
import { wholeOrganisation } from "@/lib/domain/scope/account-scope";

const id = "bucket-named-by-team";
const now = new Date("2026-03-10T12:00:00Z");
const actor = { who: "lead@example.com", now, scope: wholeOrganisation };
const until = new Date("2026-03-20T00:00:00Z");

/** Buckets whose name is not like the pattern fail. */
const ruleText = (pattern: string, more = "") => `id: ${id}
title: Buckets carry the name of their team
principle: 4
layer: storage
severity: high
resource: s3:bucket
${more}pass: { path: name, operator: like, value: "${pattern}" }
message: "{name} does not say whose it is"
why: What nobody owns, nobody cleans up.
`;

describe("checks of one's own", () => {
  let db: TestDatabase;
  let dataFolder: string;

  beforeEach(async () => {
    db = await testDatabase();
    dataFolder = await mkdtemp(path.join(tmpdir(), "heptagon-checks-"));
    await importAll(db, dataFolder, [bucketsOfDay(1, [bucket("web-a", false), bucket("data-b", true)])]);
  });
  afterEach(async () => {
    await db.drop();
    await rm(dataFolder, { recursive: true });
  });

  const save = (pattern: string, base?: number | null, more?: string) =>
    saveRule(db, actor, { text: ruleText(pattern, more), base });
  const judge = (check = id) => judgeAgain(db, { checks: [check], dataFolder, now });
  async function found(check = id) {
    const page = await listFindings(db, wholeOrganisation, { check: [check] }, { limit: 50 });
    const byName = page.findings.sort((a, b) => (a.resource < b.resource ? -1 : 1));
    return byName.map(({ resource, status, reason, id: finding }) => ({
      name: resource.slice("arn:aws:s3:::".length),
      status,
      reason,
      finding,
    }));
  }
  const inScore = async (check = id, principle: 4 | 6 = 4) =>
    (await scorecard(db, wholeOrganisation, principle, { until, regions: null })).checks.find(
      (one) => one.check === check,
    );

  it("are judged at once, count in scores and fix-first, and their findings have their words", async () => {
    expect(await save("web-*", null)).toEqual({ check: id, version: 1 });
    expect(await judge()).toEqual({ snapshots: 1, failing: 1, changes: 1 });
    expect(await found()).toMatchObject([
      { name: "data-b", status: "fail", reason: "data-b does not say whose it is" },
      { name: "web-a", status: "pass" },
    ]);
    const [{ finding = "" } = {}] = await found();
    expect(await getFinding(db, wholeOrganisation, finding)).toMatchObject({
      title: "Buckets carry the name of their team",
      why: "What nobody owns, nobody cleans up.",
    });
    expect(await inScore()).toMatchObject({ passed: 1, failed: 1 });
    const first = await fixFirstList(db, wholeOrganisation, {
      by: "check",
      limit: 100,
      regions: null,
      now: until,
    });
    expect(first.map(({ value }) => value)).toContain(id);
    expect(await judge()).toMatchObject({ changes: 0 });
    await importAll(db, dataFolder, [bucketsOfDay(2, [bucket("web-a", false), bucket("web-c", true)])]);
    expect(await found()).toMatchObject([
      { name: "data-b", status: "pass", reason: "The resource is gone." },
      { status: "pass" },
      { status: "pass" },
    ]);
  });

  it("keep every version, and refuse a change made on an older one", async () => {
    await save("web-*", null);
    expect(await save("data-*", 1)).toEqual({ check: id, version: 2 });
    expect(await save("data-*")).toEqual({ check: id, version: null });
    await expect(save("any-*", 1)).rejects.toThrow("lead@example.com changed this rule meanwhile");
    await expect(save("any-*", null)).rejects.toThrow("There is a rule");
    const { history, text, version } = await getCheck(db, wholeOrganisation, id);
    expect({ version, text }).toEqual({ version: 2, text: ruleText("data-*") });
    expect(history.map((one) => [one.version, one.change, one.who, one.text])).toEqual([
      [2, "changed", "lead@example.com", ruleText("data-*")],
      [1, "created", "lead@example.com", ruleText("web-*")],
    ]);
    await expect(db.pool.query("UPDATE app.check_version SET who = 'nobody'")).rejects.toThrow("append-only");
  });

  it("close what a new version asks about no more, and all of it when they are deleted", async () => {
    await save("web-*", null);
    await judge();
    await save("web-*", 1, 'where: { path: name, operator: not-like, value: "data-*" }\n');
    expect(await judge()).toMatchObject({ failing: 0, changes: 1 });
    expect(await found()).toMatchObject([
      { name: "data-b", status: "pass", reason: "The check no longer applies to this resource." },
      { name: "web-a", status: "pass" },
    ]);
    expect(await inScore()).toMatchObject({ passed: 1, failed: 0 });
    await save("nobody-*", 2);
    expect(await judge()).toMatchObject({ failing: 2 });
    await deleteRule(db, actor, { id });
    await judge();
    expect(await found()).toMatchObject([
      { status: "pass", reason: "The check was deleted." },
      { status: "pass", reason: "The check was deleted." },
    ]);
    expect(await inScore()).toBeUndefined();
    expect((await listChecks(db, wholeOrganisation)).map((one) => one.id)).not.toContain(id);
    const { history } = await getFinding(db, wholeOrganisation, (await found())[0]?.finding ?? "");
    expect(history.map(({ change }) => change)).toContain("resolved");
    expect(await save("web-*", null)).toEqual({ check: id, version: 5 });
    await judge();
    expect(await found()).toMatchObject([{ name: "data-b", status: "fail" }, { status: "pass" }]);
  });

  it("can be switched off with a reason, as those of the program can, and count in no score then", async () => {
    const check = "bucket-not-public";
    expect(await inScore(check, 6)).toMatchObject({ failed: 1 });
    const before = (await scorecard(db, wholeOrganisation, 6, { until, regions: null })).layers;
    const layersWithout = before.map(({ layer, account, passed, failed }) =>
      layer === "storage" && account === prod
        ? { layer, account, passed: passed - 1, failed: failed - 1 }
        : { layer, account, passed, failed },
    );
    await switchCheck(db, actor, { id: check, enabled: false, reason: "We publish on purpose." });
    await judge(check);
    expect(await inScore(check, 6)).toBeUndefined();
    const { off, layers } = await scorecard(db, wholeOrganisation, 6, { until, regions: null });
    expect(off).toMatchObject([{ check, reason: "We publish on purpose." }]);
    const counted = layers.map(({ layer, account, passed, failed }) => ({ layer, account, passed, failed }));
    expect(counted).toEqual(layersWithout);
    expect(await found(check)).toMatchObject([{ status: "pass", reason: "The check was switched off." }]);
    expect((await listChecks(db, wholeOrganisation)).find((one) => one.id === check)).toMatchObject({
      enabled: false,
      failing: 0,
      off: { reason: "We publish on purpose.", who: "lead@example.com" },
    });
    const later = bucketsOfDay(2, [bucket("data-b", true)]);
    await importAll(db, dataFolder, [later]);
    expect(await inScore(check, 6)).toBeUndefined();
    await switchCheck(db, actor, { id: check, enabled: true, reason: "" });
    await judge(check);
    expect(await found(check)).toMatchObject([{ name: "data-b", status: "fail" }]);
  });

  it("are refused with the place of what is wrong, under another check's id, and to who sees part", async () => {
    await expect(
      saveRule(db, actor, { text: ruleText("a*").replace("high", "hi"), name: "r.yaml" }),
    ).rejects.toThrow(
      expect.objectContaining({
        kind: "bad-input",
        detail: expect.objectContaining({ where: "r.yaml:5:11" }),
      }),
    );
    const taken = ruleText("a*").replace(id, "bucket-not-public");
    await expect(saveRule(db, actor, { text: taken })).rejects.toThrow("a check that Heptagon has");
    const partly = { ...actor, scope: { all: false as const, accounts: [prod] } };
    await expect(saveRule(db, partly, { text: ruleText("a*") })).rejects.toThrow(
      "Checks judge every account",
    );
    await expect(deleteRule(db, actor, { id: "bucket-not-public" })).rejects.toThrow(
      "no rule that can be deleted",
    );
    await expect(switchCheck(db, actor, { id: "none", enabled: true, reason: "" })).rejects.toThrow(
      "no check none",
    );
  });

  it("in files are judged when they come, change and go", async () => {
    const asked: string[][] = [];
    const ask = async (_kind: string, input: object) => {
      const { checks } = input as { checks: string[] };
      asked.push(checks);
      await judgeAgain(db, { checks, dataFolder, now });
      return "job";
    };
    const folder = path.join(dataFolder, "own");
    const check = "bucket-short-name";
    const text = (limit: number) => `export const check = ({ perResource, passIf }) => ({
      id: "${check}", title: "Short names", principle: 4, layer: "storage", severity: "low", service: "s3",
      effortMinutes: 1, passes: "Short.", why: "Long ones are cut.", references: [], frameworks: {},
      fix: () => ({ cli: "", terraform: "" }), failing: (n, of) => n + " of " + of + " are long",
      judge: perResource("s3:bucket", ({ name }) => passIf(name.length < ${limit}, "Short.", name + " is long.")),
    });`;
    await mkdir(folder);
    try {
      await writeFile(path.join(folder, "short.ts"), text(3));
      await takeCheckFolder(folder);
      expect(await judgeChangedFiles(db, ask)).toEqual([check]);
      expect((await found(check)).map(({ status }) => status)).toEqual(["fail", "fail"]);
      expect(await judgeChangedFiles(db, ask)).toEqual([]);
      expect((await getCheck(db, wholeOrganisation, check)).origin).toBe("file");
      await rm(path.join(folder, "short.ts"));
      await writeFile(path.join(folder, "short-names.ts"), text(6));
      await takeCheckFolder(folder);
      await judgeChangedFiles(db, ask);
      expect((await found(check)).map(({ name, status }) => [name, status])).toEqual([
        ["data-b", "fail"],
        ["web-a", "pass"],
      ]);
    } finally {
      await takeCheckFolder(undefined);
    }
    await judgeChangedFiles(db, ask);
    expect(await found(check)).toEqual([]);
    expect(asked).toEqual([[check], [check], [check]]);
  });

  it("are tried on what is there, with the words that the editor completes", async () => {
    const partly = { all: false as const, accounts: [prod] };
    expect(await tryRule(db, wholeOrganisation, ruleText("web-*").replace("high", "hi"))).toMatchObject({
      tried: null,
      notes: [{ kind: "error", line: 5, column: 11 }],
    });
    const { types } = await ruleTypes(db, partly);
    expect(types.slice(0, 2)).toMatchObject([{ type: "s3:bucket", count: 2 }, { count: 0 }]);
    const { paths } = await rulePaths(db, partly, "s3:bucket");
    expect(paths.map((one) => one.path)).toEqual(
      expect.arrayContaining(["config.Policy", "config.Versioning.Status"]),
    );
  });
});
