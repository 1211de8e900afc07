// Holds the direction of imports (docs/architecture.md) with dependency-cruiser, and makes sure that it read the source:
// a parser that reads nothing finds nothing wrong either.
import { spawnSync } from "node:child_process";
import path from "node:path";
import { fileURLToPath } from "node:url";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../..");
const cruise = "node_modules/dependency-cruiser/bin/dependency-cruise.mjs";
const folders = ["app", "components", "lib", "bin"];
const run = spawnSync(
  process.execPath,
  [
    "--import",
    "./scripts/boundaries/use-classic-typescript.mjs",
    cruise,
    ...folders,
    "--config",
    ".dependency-cruiser.cjs",
  ],
  { cwd: root, encoding: "utf8" },
);
process.stdout.write(run.stdout);
process.stderr.write(run.stderr);
const modules = Number(/\b(\d+) modules/.exec(run.stdout)?.[1] ?? 0);
if (run.status === 0 && modules < 100) {
  process.stderr.write(`expected hundreds of modules to be read, not ${modules}\n`);
  process.exitCode = 1;
} else process.exitCode = run.status ?? 1;
