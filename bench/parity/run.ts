/**
 * How far our verdicts agree with Prowler's on one account: `npx tsx bench/parity/run.ts --prowler /path/to/prowler`
 * (Prowler from PyPI, in an environment of its own). Starts moto, seeds it, lets both look, prints agreement and every
 * disagreement as JSON Lines.
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { collectSnapshot } from "@/lib/adapters/aws/collect";
import { startMoto } from "@/lib/adapters/aws/testing/moto";
import { evaluate } from "@/lib/domain/posture/evaluate";
import { checks } from "@/lib/domain/posture/registry";
import { buildWorld } from "@/lib/domain/posture/world";
import { compare, prowlerFindings } from "./compare";
import { seed as data } from "./seed/data";
import { seed as identity } from "./seed/identity";
import { seed as machines } from "./seed/machines";
import { seed as storage } from "./seed/storage";
import { seed as watching } from "./seed/watching";

const { values } = parseArgs({ options: { prowler: { type: "string" }, keep: { type: "string" } } });
const prowler = values.prowler ?? "prowler";
const region = "us-east-1";
const say = (text: string) => process.stdout.write(`${text}\n`);

const moto = await startMoto();
const out = values.keep ?? mkdtempSync(path.join(tmpdir(), "heptagon-parity-"));
try {
  const seeding = {
    account: "123456789012",
    region,
    config: { endpoint: moto.endpoint, region, forcePathStyle: true as const },
    async step(what: string, work: () => Promise<unknown>) {
      try {
        await work();
      } catch (error) {
        say(`left out: ${what}: ${String(error).split("\n")[0]?.slice(0, 160)}`);
      }
    },
  };
  for (const seed of [identity, storage, machines, data, watching]) await seed(seeding);

  const snapshot = await collectSnapshot({
    targets: [{ endpoint: moto.endpoint, region }],
    regions: [region],
    now: () => new Date(),
  });
  const findings = evaluate(buildWorld(snapshot, new Date()), checks);
  spawnSync(
    prowler,
    ["aws", "-f", region, "--output-formats", "json-ocsf", "--output-directory", out, "--no-banner"],
    {
      stdio: ["ignore", "ignore", "inherit"],
      env: {
        ...process.env,
        AWS_ENDPOINT_URL: moto.endpoint,
        AWS_ACCESS_KEY_ID: "test",
        AWS_SECRET_ACCESS_KEY: "test",
        AWS_DEFAULT_REGION: region,
      },
    },
  );
  const file = readdirSync(out).find((name) => name.endsWith(".ocsf.json"));
  if (!file) throw new Error(`${prowler} wrote no findings into ${out}`);
  const theirs = prowlerFindings.parse(JSON.parse(readFileSync(path.join(out, file), "utf8")));

  const { pairs, unmatched } = compare(checks, findings, theirs);
  const agreed = pairs.filter((pair) => pair.ours === pair.theirs);
  for (const pair of pairs) if (pair.ours !== pair.theirs) say(JSON.stringify(pair));
  for (const check of unmatched) say(JSON.stringify({ unmatched: check }));
  const share = ((100 * agreed.length) / pairs.length).toFixed(1);
  const checksCompared = new Set(pairs.map((pair) => pair.check)).size;
  say(`${agreed.length} of ${pairs.length} verdicts agree (${share} %), over ${checksCompared} checks`);
} finally {
  await moto.stop();
}
