/**
 * How far our verdicts agree with Prowler's on one account: `npx tsx bench/parity/run.ts --prowler /path/to/prowler`
 * (Prowler from PyPI, in an environment of its own). Starts moto, seeds it, lets both look, prints agreement and every
 * disagreement as JSON Lines. `--keep DIR` leaves there what both saw, and `--from DIR` judges it again without looking.
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { collectSnapshot } from "@/lib/adapters/aws/collect";
import { startMoto } from "@/lib/adapters/aws/testing/moto";
import { evaluate } from "@/lib/domain/posture/evaluate";
import { checks } from "@/lib/domain/posture/registry";
import type { Snapshot } from "@/lib/domain/posture/snapshot/document";
import { buildWorld } from "@/lib/domain/posture/world";
import { compare, prowlerFindings } from "./compare";
import { seed as applications } from "./seed/applications";
import { seed as data } from "./seed/data";
import { seed as governance } from "./seed/governance";
import { seed as identity } from "./seed/identity";
import { seed as machines } from "./seed/machines";
import { seed as reach } from "./seed/reach";
import { seed as storage } from "./seed/storage";
import { seed as stores } from "./seed/stores";
import { seed as watching } from "./seed/watching";

const { values } = parseArgs({
  options: { prowler: { type: "string" }, keep: { type: "string" }, from: { type: "string" } },
});
const prowler = values.prowler ?? "prowler";
const region = "us-east-1";
const say = (text: string) => process.stdout.write(`${text}\n`);
const snapshotIn = (folder: string) => path.join(folder, "snapshot.json");

async function fill(endpoint: string): Promise<void> {
  const seeding = {
    account: "123456789012",
    region,
    config: { endpoint, region, forcePathStyle: true as const },
    async step(what: string, work: () => Promise<unknown>) {
      try {
        await work();
      } catch (error) {
        say(`left out: ${what}: ${String(error).split("\n")[0]?.slice(0, 160)}`);
      }
    },
  };
  const seeds = [identity, storage, machines, reach, data, stores, watching, applications, governance];
  for (const seed of seeds) await seed(seeding);
}

/** Lets Prowler run those of its checks that ours are mapped to; it writes its findings into the folder. */
function askProwler(endpoint: string, folder: string): void {
  const asked = new Set(checks.flatMap((check) => check.references));
  spawnSync(
    prowler,
    [
      ...["aws", "-f", region, "--no-banner", "--checks", ...asked],
      ...["--output-formats", "json-ocsf", "--output-directory", folder],
    ],
    {
      stdio: ["ignore", "ignore", "inherit"],
      env: {
        ...process.env,
        AWS_ENDPOINT_URL: endpoint,
        AWS_ACCESS_KEY_ID: "test",
        AWS_SECRET_ACCESS_KEY: "test",
        AWS_DEFAULT_REGION: region,
      },
    },
  );
}

/** Makes the account, and keeps in the folder what each of the two saw of it. */
async function look(folder: string): Promise<void> {
  process.env.MOTO_IAM_LOAD_MANAGED_POLICIES = "true";
  // Its own images have 1,300 snapshots, all alike: they would drown every other verdict.
  process.env.MOTO_EC2_LOAD_DEFAULT_AMIS = "false";
  const moto = await startMoto();
  try {
    await fill(moto.endpoint);
    const snapshot = await collectSnapshot({
      targets: [{ endpoint: moto.endpoint, region }],
      regions: [region],
      now: () => new Date(),
    });
    writeFileSync(snapshotIn(folder), JSON.stringify(snapshot));
    askProwler(moto.endpoint, folder);
  } finally {
    await moto.stop();
  }
}

const folder = values.from ?? values.keep ?? mkdtempSync(path.join(tmpdir(), "heptagon-parity-"));
if (!values.from) await look(folder);

const snapshot: Snapshot = JSON.parse(readFileSync(snapshotIn(folder), "utf8"));
const findings = evaluate(buildWorld(snapshot, new Date(snapshot.takenAt)), checks);
const file = readdirSync(folder).find((name) => name.endsWith(".ocsf.json"));
if (!file) throw new Error(`${prowler} wrote no findings into ${folder}`);
const theirs = prowlerFindings.parse(JSON.parse(readFileSync(path.join(folder, file), "utf8")));

const { pairs, unmatched } = compare(checks, findings, theirs);
const agreed = pairs.filter((pair) => pair.ours === pair.theirs);
for (const pair of pairs) if (pair.ours !== pair.theirs) say(JSON.stringify(pair));
for (const check of unmatched) say(JSON.stringify({ unmatched: check }));
const share = ((100 * agreed.length) / pairs.length).toFixed(1);
const checksCompared = new Set(pairs.map((pair) => pair.check)).size;
say(`${agreed.length} of ${pairs.length} verdicts agree (${share} %), over ${checksCompared} checks`);
