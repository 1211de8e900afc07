import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { checksOfFolders } from "@/lib/application/checks/own-checks";
import { Problem, problemLine } from "@/lib/domain/errors/problem";
import { resource, statuses } from "@/lib/domain/posture/testing/kit";

const documentation = path.join(import.meta.dirname, "../../../docs/custom-checks.md");
let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "heptagon-folders-"));
});
afterEach(() => rm(folder, { recursive: true }));

const put = (name: string, text: string) => writeFile(path.join(folder, name), text);

/** The documentation's own example of a kind, as it is written there. */
async function example(kind: string): Promise<string> {
  const [, text = ""] =
    new RegExp(`\`\`\`${kind}\n([\\s\\S]*?)\`\`\``).exec(await readFile(documentation, "utf8")) ?? [];
  return text;
}

async function complaint(own: { rules?: string; checks?: string }): Promise<string> {
  try {
    await checksOfFolders(own, () => undefined);
  } catch (error) {
    if (error instanceof Problem) return problemLine(error).replaceAll(folder, "");
    throw error;
  }
  return "none";
}

describe("checks in files", () => {
  it("are those of the documentation, and judge", async () => {
    await put("queue-has-dead-letters.ts", await example("ts check"));
    await put("queue-has-dead-letters.test.ts", "throw new Error('no check')");
    await mkdir(path.join(folder, "rules"));
    await put("rules/bucket-has-owner.yaml", await example("yaml rule"));
    const warnings: string[] = [];
    const book = await checksOfFolders({ checks: folder, rules: folder }, (line) => warnings.push(line));
    expect(warnings).toEqual([]);
    const check = book.byId("queue-has-dead-letters");
    if (!check) throw new Error("the file was not loaded");
    expect(book.originOf(check.id)).toBe("file");
    const queue = (name: string, RedrivePolicy: null | undefined | object) => ({
      ...resource("sqs:queue", {}, { name }),
      config: { RedrivePolicy },
    });
    expect(
      statuses(check, [queue("a", null), queue("b", {}), queue("c-dlq", null), queue("d", undefined)]),
    ).toEqual(["fail", "pass", "not_assessed"]);
    expect(check.failing(1, 4)).toBe("1 of 4 queues loses what fails");
    const rule = book.byId("bucket-has-owner");
    if (!rule) throw new Error("the rule was not read");
    const bucket = (tags: Record<string, string>) => ({
      ...resource("s3:bucket", { Versioning: { Status: "Enabled" } }, { name: "a" }),
      tags,
    });
    expect(statuses(rule, [bucket({ Owner: "web" }), bucket({})])).toEqual(["pass", "fail"]);
    expect(rule.fix({ account: "1", region: "r", id: "arn", name: "n", config: {} }).cli).toContain(
      "--bucket n ",
    );
  });

  it.each([
    ["nothing.ts", "export const other = 1;", "/nothing.ts: expected an export named check."],
    ["broken.ts", "export const check = {", "/broken.ts: The file cannot be loaded:"],
    ["throws.js", "throw new Error('no key');", "/throws.js: The file cannot be loaded: no key."],
    [
      "maker.ts",
      "export const check = () => { throw new Error('bad kit'); };",
      "/maker.ts: check: threw Error: bad kit.",
    ],
    [
      "shape.mts",
      "export const check = { id: 'Not An Id' };",
      "/shape.mts: check.id: expected small letters",
    ],
  ])("are refused by name when %s does not fit", async (name, text, said) => {
    await put(name, text);
    expect(await complaint({ checks: folder })).toContain(said);
  });

  it("are refused when two have one id, or a text throws", async () => {
    const text = await example("ts check");
    await put("a.ts", text);
    await put("b.ts", text);
    expect(await complaint({ checks: folder })).toContain(
      "/b.ts: The id queue-has-dead-letters is that of /a.ts.",
    );
    await put("b.ts", text.replace('id: "queue-has-dead-letters"', 'id: "bucket-not-public"'));
    expect(await complaint({ checks: folder })).toContain(
      "/b.ts: The id bucket-not-public is that of a check that",
    );
    await put(
      "b.ts",
      text.replace("failing: (failing, of) =>", "failing: (failing, of) => failing.no.thing ||"),
    );
    await rm(path.join(folder, "a.ts"));
    expect(await complaint({ checks: folder })).toContain("/b.ts: check.failing: threw TypeError");
    expect(await complaint({ checks: path.join(folder, "none") })).toContain("There is no such folder.");
  });
});

describe("rules in files", () => {
  it("are refused at file, line and column", async () => {
    await put("a.yaml", (await example("yaml rule")).replace("s3:bucket", "s3:buckets"));
    expect(await complaint({ rules: folder })).toContain("/a.yaml:6:11: resource: s3:buckets is no type");
    await put("a.yaml", await example("yaml rule"));
    await put("b.yml", await example("yaml rule"));
    expect(await complaint({ rules: folder })).toContain(
      "/b.yml: The id bucket-has-owner is that of /a.yaml.",
    );
  });
});
