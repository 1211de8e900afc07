// What both `npm start` and `npm test` do before anything of ours can run. Node core only.
import { spawn } from "node:child_process";
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

/** Runs a program to its end. Answers whether it went well, what it said, and what it took in seconds. */
export function run(command, args, { env, signal } = {}) {
  const began = Date.now();
  return new Promise((resolve) => {
    const said = [];
    const child = spawn(command, args, {
      cwd: root,
      env: env ?? process.env,
      signal,
      stdio: ["ignore", "pipe", "pipe"],
    });
    const end = (ok, more = "") =>
      resolve({
        ok,
        output: Buffer.concat(said).toString("utf8") + more,
        seconds: ((Date.now() - began) / 1000).toFixed(1),
      });
    child.stdout.on("data", (chunk) => said.push(chunk));
    child.stderr.on("data", (chunk) => said.push(chunk));
    child.on("error", (error) => end(false, `${error.message}\n`));
    child.on("close", (code) => end(code === 0));
  });
}

/**
 * Runs one step and says how long it took; its output is shown only when it fails. `beside`: other steps run at the same
 * time, so that it has one line of its own when it is done.
 */
export async function step(title, command, args, { quiet = false, beside = false, ...options } = {}) {
  if (!quiet && !beside) process.stdout.write(`  ${title} … `);
  const { ok, output, seconds } = await run(command, args, options);
  const outcome = `${ok ? "done" : "failed"} (${seconds} s)\n`;
  if (!quiet) process.stdout.write(beside ? `  ${title} … ${outcome}` : outcome);
  if (!ok && !options.signal?.aborted) process.stderr.write(output);
  return ok;
}

const npm = process.platform === "win32" ? "npm.cmd" : "npm";

/** Installs the packages when there are none, or others than the lock file names. */
export async function installIfNeeded() {
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
  if (!(await step("installing packages", npm, ["ci", "--no-audit", "--no-fund", "--loglevel=error"])))
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
export async function buildIfNeeded(options = {}) {
  const mark = path.join(root, ".next/heptagon-build");
  const digest = sourceDigest();
  if (existsSync(mark) && readFileSync(mark, "utf8") === digest) return true;
  const env = { ...process.env, NEXT_TELEMETRY_DISABLED: "1", NODE_ENV: "production" };
  const next = path.join(root, "node_modules/next/dist/bin/next");
  if (!(await step("building", process.execPath, [next, "build"], { ...options, env }))) return false;
  mkdirSync(path.dirname(mark), { recursive: true });
  writeFileSync(mark, digest);
  return true;
}

/** Writes registries and the Prisma client where they are missing or out of date. */
export function generate() {
  return step("generating", process.execPath, [path.join(root, "scripts/generate.mjs")], { quiet: true });
}
