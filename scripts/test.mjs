// `npm test`: every gate and every test, in one run with one closing line. Node core only, as nothing may be installed yet.
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { countBrowserTests, countTests } from "./count-tests.mjs";
import { findChromium } from "./find-chromium.mjs";
import { buildIfNeeded, checkNode, generate, installIfNeeded, root, run, step } from "./steps.mjs";

checkNode();
const began = Date.now();
const total = { passed: 0, failed: 0 };
const tool = (name) => path.join(root, "node_modules", name);
const reports = mkdtempSync(path.join(tmpdir(), "heptagon-reports-"));

function add({ passed, failed }) {
  total.passed += passed;
  total.failed += failed;
}

/** A gate counts as one test. */
function gate(ok) {
  add(ok ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 });
  return ok;
}

/** Runs a test runner that writes its counts as JSON; shows what it said only when something failed. */
async function tests(title, args, { count, report, env = {} }) {
  process.stdout.write(`  ${title} … `);
  const { ok, output, seconds } = await run(process.execPath, args, {
    env: { ...process.env, NO_COLOR: "1", ...env },
  });
  const counted = count(report, ok);
  const leftOut = counted.skipped > 0 ? `, ${counted.skipped} left out` : "";
  process.stdout.write(`${counted.passed} passed, ${counted.failed} failed${leftOut} (${seconds} s)\n`);
  if (counted.failed > 0) process.stderr.write(`${output}\n`);
  add(counted);
}

/** Says what to install when a program that some tests need is missing; in CI that is a failure. */
function missing(what) {
  process.stdout.write(`  ${what}\n`);
  if (process.env.CI) gate(false);
}

process.stdout.write("Heptagon's tests\n");
await installIfNeeded();
if (!(await generate())) process.exit(1);

// The gates one after another, the build beside them: together they keep two cores busy.
const node = process.execPath;
const gates = [
  () => step("lint", node, [tool("@biomejs/biome/bin/biome"), "ci", "."], { beside: true }),
  () => step("boundaries", node, ["scripts/boundaries/check.mjs"], { beside: true }),
  // Last, as the build begins by writing types of its own.
  () => step("types", node, [tool("typescript/bin/tsc"), "--noEmit"], { beside: true }),
];
async function inTurn(steps) {
  for (const one of steps) gate(await one());
}
const [built] = await Promise.all([buildIfNeeded({ beside: true }), inTurn(gates)]);
gate(built);

if (spawnSync("moto_server", ["--help"], { stdio: "ignore" }).status !== 0)
  missing("moto_server is missing, so the collectors are not tested: pip install 'moto[server]'");
const vitest = path.join(reports, "vitest.json");
const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${vitest}`];
await tests("unit and integration tests", [tool("vitest/vitest.mjs"), "run", ...reporters], {
  count: countTests,
  report: vitest,
});

const chromium = findChromium();
if (!built) {
  process.stdout.write("  browser tests need a build that succeeds\n");
} else if (!chromium) {
  missing("Chromium is missing, so no browser is driven: apt-get install chromium, or set CHROMIUM_PATH");
} else {
  const report = path.join(reports, "playwright.json");
  await tests("browser tests", [tool("@playwright/test/cli.js"), "test", "--reporter=list,json"], {
    count: countBrowserTests,
    report,
    env: { PLAYWRIGHT_JSON_OUTPUT_NAME: report, CHROMIUM_PATH: chromium },
  });
}

rmSync(reports, { recursive: true, force: true });
process.stdout.write(`  in ${Math.round((Date.now() - began) / 1000)} s\n`);
process.stdout.write(`${total.passed} passed, ${total.failed} failed\n`);
process.exitCode = total.failed > 0 ? 1 : 0;
