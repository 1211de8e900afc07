// `npm test`: every gate and every test, in one run with one closing line. Node core only, as nothing may be installed yet.
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { countBrowserTests, countTests } from "./count-tests.mjs";
import { findChromium } from "./find-chromium.mjs";
import { buildIfNeeded, checkNode, generate, installIfNeeded, root, step } from "./steps.mjs";

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
function tests(title, args, { count, report, env = {} }) {
  const started = Date.now();
  process.stdout.write(`  ${title} … `);
  const run = spawnSync(process.execPath, args, {
    cwd: root,
    encoding: "utf8",
    maxBuffer: 256 * 1024 * 1024,
    env: { ...process.env, NO_COLOR: "1", ...env },
  });
  const counted = count(report, run.status === 0);
  const leftOut = counted.skipped > 0 ? `, ${counted.skipped} left out` : "";
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  process.stdout.write(`${counted.passed} passed, ${counted.failed} failed${leftOut} (${seconds} s)\n`);
  if (counted.failed > 0) process.stderr.write(`${run.stdout}${run.stderr}\n`);
  add(counted);
}

/** Says what to install when a program that some tests need is missing; in CI that is a failure. */
function missing(what) {
  process.stdout.write(`  ${what}\n`);
  if (process.env.CI) gate(false);
}

process.stdout.write("Heptagon's tests\n");
installIfNeeded();
if (!generate()) process.exit(1);

gate(step("types", process.execPath, [tool("typescript/bin/tsc"), "--noEmit"]));
gate(step("lint", process.execPath, [tool("@biomejs/biome/bin/biome"), "ci", "."]));
gate(step("boundaries", process.execPath, ["scripts/boundaries/check.mjs"]));

if (spawnSync("moto_server", ["--help"], { stdio: "ignore" }).status !== 0)
  missing("moto_server is missing, so the collectors are not tested: pip install 'moto[server]'");
const vitest = path.join(reports, "vitest.json");
const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${vitest}`];
tests("unit and integration tests", [tool("vitest/vitest.mjs"), "run", ...reporters], {
  count: countTests,
  report: vitest,
});

const chromium = findChromium();
if (!gate(buildIfNeeded())) {
  process.stdout.write("  browser tests need a build that succeeds\n");
} else if (!chromium) {
  missing("Chromium is missing, so no browser is driven: apt-get install chromium, or set CHROMIUM_PATH");
} else {
  const report = path.join(reports, "playwright.json");
  tests("browser tests", [tool("@playwright/test/cli.js"), "test", "--reporter=list,json"], {
    count: countBrowserTests,
    report,
    env: { PLAYWRIGHT_JSON_OUTPUT_NAME: report, CHROMIUM_PATH: chromium },
  });
}

rmSync(reports, { recursive: true, force: true });
process.stdout.write(`  in ${Math.round((Date.now() - began) / 1000)} s\n`);
process.stdout.write(`${total.passed} passed, ${total.failed} failed\n`);
process.exitCode = total.failed > 0 ? 1 : 0;
