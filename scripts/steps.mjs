// What both `npm start` and `npm test` do before anything of ours can run. Node core only.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");

/** The oldest Node that runs this project, as package.json says. */
const oldest = [20, 19];

export function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  if (major > oldest[0] || (major === oldest[0] && minor >= oldest[1])) return;
  process.stderr.write(
    `Heptagon needs Node ${oldest.join(".")} or newer; this is ${process.versions.node}.\n`,
  );
  process.exit(2);
}

/** Runs one step and says how long it took; its output is shown only when it fails. */
export function step(title, command, args, options = {}) {
  const began = Date.now();
  if (!options.quiet) process.stdout.write(`  ${title} … `);
  const run = spawnSync(command, args, {
    cwd: root,
    encoding: "utf8",
    maxBuffer: 64 * 1024 * 1024,
    ...options.spawn,
  });
  const ok = run.status === 0;
  if (!options.quiet)
    process.stdout.write(`${ok ? "done" : "failed"} (${((Date.now() - began) / 1000).toFixed(1)} s)\n`);
  if (!ok)
    process.stderr.write(
      `${run.stdout ?? ""}${run.stderr ?? ""}${run.error ? `${run.error.message}\n` : ""}`,
    );
  return ok;
}

const npm = process.platform === "win32" ? "npm.cmd" : "npm";

/** Installs the packages when there are none, or others than the lock file names. */
export function installIfNeeded() {
  const stamp = path.join(root, "node_modules/.package-lock.json");
  const mark = path.join(root, "node_modules/.heptagon-lock");
  const lock = createHash("sha256")
    .update(readFileSync(path.join(root, "package-lock.json")))
    .digest("hex");
  const known = existsSync(mark) ? readFileSync(mark, "utf8") : "";
  if (existsSync(stamp) && (known === lock || !olderThanLock(stamp))) {
    if (known !== lock) writeFileSync(mark, lock);
    return;
  }
  if (!step("installing packages", npm, ["ci", "--no-audit", "--no-fund", "--loglevel=error"]))
    process.exit(1);
  writeFileSync(mark, lock);
}

function olderThanLock(stamp) {
  return statSync(stamp).mtimeMs < statSync(path.join(root, "package-lock.json")).mtimeMs;
}

const sourceFolders = ["app", "components", "lib", "prisma", "public"];
const sourceFiles = [
  "package-lock.json",
  "next.config.js",
  "tsconfig.json",
  "proxy.ts",
  "instrumentation.ts",
];

function filesBelow(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const full = path.join(folder, entry.name);
    if (entry.isDirectory()) return entry.name === "generated" ? [] : filesBelow(full);
    return /\.(test|generated)\.tsx?$/.test(entry.name) ? [] : [full];
  });
}

/** A digest of everything that goes into the web build. */
function sourceDigest() {
  const digest = createHash("sha256");
  const files = [
    ...sourceFolders.flatMap((folder) => filesBelow(path.join(root, folder))),
    ...sourceFiles.map((file) => path.join(root, file)).filter((file) => existsSync(file)),
  ];
  for (const file of files.sort())
    digest.update(path.relative(root, file)).update("\0").update(readFileSync(file)).update("\0");
  return digest.digest("hex");
}

/** Builds the web application unless the last build is of the same sources. */
export function buildIfNeeded() {
  const mark = path.join(root, ".next/heptagon-build");
  const digest = sourceDigest();
  if (existsSync(mark) && readFileSync(mark, "utf8") === digest) return true;
  const spawn = { env: { ...process.env, NEXT_TELEMETRY_DISABLED: "1", NODE_ENV: "production" } };
  if (
    !step("building", process.execPath, [path.join(root, "node_modules/next/dist/bin/next"), "build"], {
      spawn,
    })
  )
    return false;
  mkdirSync(path.dirname(mark), { recursive: true });
  writeFileSync(mark, digest);
  return true;
}

/** Writes registries and the Prisma client where they are missing or out of date. */
export function generate() {
  return step("generating", process.execPath, [path.join(root, "scripts/generate.mjs")], { quiet: true });
}
