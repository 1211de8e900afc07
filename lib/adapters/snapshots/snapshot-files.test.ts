import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Problem } from "@/lib/domain/errors/problem";
import type { Snapshot } from "@/lib/domain/posture/snapshot/document";
import { joined } from "@/lib/domain/posture/snapshot/gather";
import { denied, resource, snapshotOf } from "@/lib/domain/posture/testing/kit";
import { readSnapshotFile } from "./read";
import { openSnapshotWriter } from "./writer";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "heptagon-snapshots-"));
});
afterAll(() => rm(folder, { recursive: true }));

const volumes = Array.from({ length: 40 }, (_, index) =>
  resource("ec2:volume", { Encrypted: index % 2 === 0 }, { name: `vol-${index} ü – \u0000` }),
);
const snapshot = snapshotOf(volumes, [denied("ec2:DescribeVpcs"), denied("s3:GetBucketPolicy")]);

async function write(name: string, { resources, gaps, ...header }: Snapshot = snapshot): Promise<string> {
  const file = path.join(folder, name);
  const writer = await openSnapshotWriter(file, header);
  for (const one of resources) {
    writer.resource(one);
    await writer.ready();
  }
  for (const one of gaps) writer.gap(one);
  expect(await writer.close()).toEqual({ resources: resources.length, gaps: gaps.length });
  return file;
}

/** What reading the content complains about, its file called `F`; empty when it is read. */
async function complaint(content: string | Buffer): Promise<string> {
  const file = path.join(folder, "given");
  await writeFile(file, content);
  try {
    await readSnapshotFile(file);
    return "";
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return `${error.detail.where}: ${error.message}`.replaceAll(file, "F");
  }
}

const text = async () => gunzipSync(await readFile(await write("whole.jsonl.gz"))).toString("utf8");

describe("snapshot files", () => {
  it.each(["a.jsonl", "a.jsonl.gz"])("are read as they were written: %s", async (name) => {
    const gathered = await readSnapshotFile(await write(name));
    expect(gathered.snapshot).toEqual(snapshot);
    expect(gathered.placeOf(0)).toBe("line 2: resource");
    expect(joined("F", gathered.placeOf(1))).toBe("F:3: resource");
  });

  it("are read as a JSON document too, whatever its layout and the order of its members", async () => {
    const { resources, gaps, ...header } = JSON.parse(JSON.stringify(snapshot));
    for (const document of [snapshot, { resources, gaps, ...header, heptagonSnapshot: 1 }]) {
      for (const content of [JSON.stringify(document), `\ufeff${JSON.stringify(document, null, 2)}\n`]) {
        expect(await complaint(content)).toBe("");
        expect(await complaint(gzipSync(content))).toBe("");
        expect((await readSnapshotFile(path.join(folder, "given"))).snapshot).toEqual(snapshot);
      }
    }
  });

  it("leave no half-written file behind", async () => {
    const file = path.join(folder, "gone.jsonl.gz");
    const { resources: _, gaps: __, ...header } = snapshot;
    const writer = await openSnapshotWriter(file, header);
    for (const one of volumes) writer.resource(one);
    await writer.discard();
    expect((await readdir(folder)).filter((name) => name.startsWith("gone"))).toEqual([]);
    const nowhere = await openSnapshotWriter(path.join(folder, "no", "such", "folder.jsonl"), header);
    await expect(nowhere.close()).rejects.toThrow("cannot be written");
  });

  it("cut in half say so, with the line and how much was whole", async () => {
    const whole = await text();
    const lines = whole.split("\n");
    expect(await complaint(whole.slice(0, Math.floor(whole.length / 2)))).toMatch(
      /^F:\d+: the file is cut off here \(in the middle of this line\); \d+ resources and 0 gaps before it are whole\.$/,
    );
    expect(await complaint(lines.slice(0, 11).join("\n"))).toContain(
      "closing line is missing); 10 resources",
    );
    expect(await complaint(lines[0] ?? "")).toContain("F:1: the file is cut off here");
    const missing = await complaint(lines.filter((_, index) => index !== 5).join("\n"));
    expect(missing).toContain("counts 40 resources and 2 gaps, the file holds 39 and 2");
    expect(await complaint(`${whole}{}\n`)).toContain("F:45: nothing may follow");
  });

  it("cut in half while gzipped say so too", async () => {
    const large = snapshotOf(
      Array.from({ length: 20_000 }, (_, index) =>
        resource("ec2:volume", { VolumeId: `${Math.sin(index)}` }, { name: `${Math.cos(index)}` }),
      ),
    );
    const bytes = await readFile(await write("large.jsonl.gz", large));
    expect(await complaint(bytes.subarray(0, bytes.length / 2))).toMatch(
      /^F:\d{4,}: the file is cut off here \(its gzip stream does not end\); \d+,\d{3} resources/,
    );
    const document = gzipSync(JSON.stringify(large));
    expect(await complaint(document.subarray(0, document.length / 2))).toMatch(
      /^F: the file is cut off after [\d,]+ bytes and [\d,]+ whole resources: its gzip stream does not end\.$/,
    );
    const damaged = Buffer.from(bytes);
    damaged.fill(0, 5_000, 6_000);
    expect(await complaint(damaged)).toMatch(/^F: the file is damaged|^F:\d+: /);
  });

  it("say where something does not fit", async () => {
    const whole = await text();
    expect(await complaint(whole.replace('"region":"eu-west-1"', '"region":7'))).toBe(
      "F:2: resource.region: expected string, received number.",
    );
    expect(await complaint(whole.replace('{"gap":{"account":"1', '{"gap":{"account":"x'))).toContain(
      "F:42: gap.account",
    );
    expect(await complaint(whole.replace('{"resource"', '{"thing"'))).toContain("F:2: expected a line with");
    expect(await complaint(whole.replace('"accounts":[', '"accounts":7,"x":['))).toContain(
      "F:1: accounts: expected array",
    );
    expect(await complaint(whole.replace('"region"', "\u0000\u0000"))).toContain(
      "F:2: the line holds NUL bytes",
    );
    expect(await complaint(JSON.stringify({ ...snapshot, gaps: [7] }))).toContain(
      "F: gaps.0: expected object",
    );
    expect(await complaint(JSON.stringify({ ...snapshot, resources: {} }))).toContain(
      "F: resources: expected array",
    );
    expect(await complaint(JSON.stringify({ ...snapshot, resources: undefined }))).toContain(
      "F: resources: expected",
    );
    for (const nothing of ["", "[]", "nonsense", "7", "{}"]) expect(await complaint(nothing)).toMatch(/^F/);
  });

  it("of a newer version say what to do", async () => {
    const newer = (await text()).replace('"heptagonSnapshot":2', '"heptagonSnapshot":3');
    expect(await complaint(newer)).toBe(
      "F:1: heptagonSnapshot: snapshot version 3 is not known here; expected 2 or older.",
    );
  });

  it("that hold a resource twice count the last, and say so when they differ", async () => {
    const [one] = volumes;
    if (!one) return;
    const other = { ...one, config: { Encrypted: null } };
    const file = await write("twice.jsonl", snapshotOf([one, one, other], []));
    const { snapshot: read, repeated, placeOf } = await readSnapshotFile(file);
    expect(read.resources).toEqual([other]);
    expect(placeOf(0)).toBe("line 4: resource");
    expect(repeated).toEqual([`line 2: resource: ${one.id}`, `line 3: resource: ${one.id}`]);
    expect((await readSnapshotFile(await write("same.jsonl", snapshotOf([one, one])))).repeated).toEqual([]);
  });

  it("never fail in any other way", async () => {
    const whole = await text();
    const cut = fc.asyncProperty(fc.nat(whole.length - 2), async (length) => {
      expect(await complaint(whole.slice(0, length))).toMatch(/^F/);
    });
    await fc.assert(cut, { numRuns: 40 });
    const changed = fc.asyncProperty(
      fc.nat(whole.length - 1),
      fc.constantFrom("", "\u0000", "{", '"', "]", "7"),
      async (at, put) => {
        expect(typeof (await complaint(whole.slice(0, at) + put + whole.slice(at + 1)))).toBe("string");
        const document = JSON.stringify(snapshot);
        const place = at % document.length;
        expect(typeof (await complaint(document.slice(0, place) + put + document.slice(place + 1)))).toBe(
          "string",
        );
      },
    );
    await fc.assert(changed, { numRuns: 60 });
  });
});
