import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { performance } from "node:perf_hooks";
import { parseArgs } from "node:util";
import { estate } from "@/bench/harness/estate";
import { readSnapshotFile } from "@/lib/adapters/snapshots/read";
import { openSnapshotWriter } from "@/lib/adapters/snapshots/writer";
import { evaluateCheck } from "@/lib/domain/posture/evaluate";
import { checks } from "@/lib/domain/posture/registry";
import { buildWorld } from "@/lib/domain/posture/world";

/*
 * Judging a snapshot by every check, against JSON.parse of its text, each in a process of its own:
 *   npx tsx bench/evaluate.ts [--resources 100000] [--only s3:bucket]
 * Time is from opening the file to the last finding; memory is the process's peak, program and all.
 */

type Measured = {
  seconds: number;
  peakMegabytes: number;
  programMegabytes: number;
  findings?: number;
  phases?: object;
};

const megabyte = 1024 * 1024;
/**
 * Seconds of processor that the main thread has had: what one waits for on a machine that does nothing else, whatever
 * this one does. Where Linux does not tell, the clock.
 */
const now = () => {
  try {
    const stat = readFileSync(`/proc/self/task/${process.pid}/stat`, "utf8");
    const [user = "0", system = "0"] = stat
      .slice(stat.lastIndexOf(")") + 2)
      .split(" ")
      .slice(11, 13);
    return (Number(user) + Number(system)) / 100;
  } catch {
    return performance.now() / 1000;
  }
};
const seconds = (since: number) => now() - since;

async function parse(file: string): Promise<Partial<Measured>> {
  const text = await readFile(file, "utf8");
  const began = now();
  JSON.parse(text);
  return { seconds: seconds(began) };
}

async function evaluate(file: string): Promise<Partial<Measured>> {
  const began = now();
  const { snapshot, placeOf } = await readSnapshotFile(file);
  const read = seconds(began);
  const world = buildWorld(snapshot, new Date(snapshot.takenAt), placeOf);
  const indexed = seconds(began);
  let findings = 0;
  for (const check of checks) for (const _ of evaluateCheck(check, world)) findings += 1;
  const all = seconds(began);
  return { seconds: all, findings, phases: { read, index: indexed - read, judge: all - indexed } };
}

const work = { parse, evaluate } as const;

async function child(name: keyof typeof work, file: string): Promise<void> {
  const programMegabytes = process.memoryUsage().rss / megabyte;
  const measured = await work[name](file);
  const peakMegabytes = process.resourceUsage().maxRSS / 1024;
  console.log(JSON.stringify({ ...measured, peakMegabytes, programMegabytes }));
}

function inOwnProcess(name: keyof typeof work, file: string): Measured {
  const script = process.argv[1] ?? "";
  const out = execFileSync(process.execPath, [...process.execArgv, script, "--child", name, "--file", file]);
  return JSON.parse(out.toString("utf8"));
}

/** The same estate as JSON Lines and as one document. */
async function write(folder: string, total: number, only: string | undefined): Promise<string[]> {
  const asked = { total, copies: 25, type: only };
  const lines = path.join(folder, "estate.jsonl");
  const { header, resources, gaps } = estate(asked);
  const writer = await openSnapshotWriter(lines, header);
  const all: string[] = [];
  for (const resource of resources) {
    writer.resource(resource);
    all.push(JSON.stringify(resource));
    await writer.ready();
  }
  for (const gap of gaps) writer.gap(gap);
  await writer.close();
  const document = path.join(folder, "estate.json");
  const head = JSON.stringify({ ...header, gaps }).slice(0, -1);
  await writeFile(document, `${head},"resources":[${all.join(",")}]}`);
  return [lines, document];
}

const round = (value: number) => Number(value.toFixed(2));

async function main(total: number, only: string | undefined): Promise<void> {
  const folder = await mkdtemp(path.join(tmpdir(), "heptagon-bench-"));
  try {
    const [lines = "", document = ""] = await write(folder, total, only);
    const size = (await stat(document)).size / megabyte;
    const baseline = inOwnProcess("parse", document);
    for (const file of [lines, document]) {
      const measured = inOwnProcess("evaluate", file);
      console.log(
        JSON.stringify({
          bench: `evaluate ${path.extname(file).slice(1)}`,
          resources: total,
          only,
          checks: checks.length,
          findings: measured.findings,
          sizeMegabytes: round(size),
          parseSeconds: round(baseline.seconds),
          evaluateSeconds: round(measured.seconds),
          phases: measured.phases,
          timeRatio: round(measured.seconds / baseline.seconds),
          peakMegabytes: round(measured.peakMegabytes),
          programMegabytes: round(measured.programMegabytes),
          memoryRatio: round(measured.peakMegabytes / size),
        }),
      );
    }
  } finally {
    await rm(folder, { recursive: true });
  }
}

const { values } = parseArgs({
  options: {
    child: { type: "string" },
    file: { type: "string" },
    resources: { type: "string", default: "100000" },
    only: { type: "string" },
  },
});
if (values.child === "parse" || values.child === "evaluate") await child(values.child, values.file ?? "");
else await main(Number(values.resources), values.only);
