import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { tsImport } from "tsx/esm/api";
import { Problem } from "@/lib/domain/errors/problem";
import type { Check } from "@/lib/domain/posture/check";
import { readOwnCheck } from "@/lib/domain/posture/own/shape";

export type LoadedCheck = { file: string; sha256: string; check: Check };

const next = "docs/custom-checks.md shows what such a file exports.";

/** The files of a folder and those below it that end as asked, in their order. @throws Problem when it cannot be read */
export async function filesBelow(folder: string, ending: RegExp): Promise<string[]> {
  try {
    const names = await readdir(folder, { recursive: true });
    return names
      .filter((name) => ending.test(name) && !name.split(path.sep).includes("node_modules"))
      .sort()
      .map((name) => path.join(folder, name));
  } catch (cause) {
    const code = cause instanceof Error && "code" in cause ? String(cause.code) : "it failed";
    const why = code === "ENOENT" ? "There is no such folder." : `It cannot be read as a folder (${code}).`;
    throw new Problem("bad-input", why, { where: folder, next: "Name a folder with checks in it.", cause });
  }
}

/** Runs one file and takes its check. @throws Problem bad-input, naming the file and what does not fit */
async function load(file: string): Promise<LoadedCheck> {
  const sha256 = createHash("sha256")
    .update(await readFile(file))
    .digest("hex");
  let module: { check?: unknown; default?: { check?: unknown } };
  try {
    module = await tsImport(pathToFileURL(file).href, import.meta.url);
  } catch (cause) {
    const said = cause instanceof Error ? cause.message.split("\n")[0] : String(cause);
    throw new Problem("bad-input", `The file cannot be loaded: ${said}.`, { where: file, next, cause });
  }
  // Outside of a package of its own, a file may be taken for CommonJS: its exports are the default then.
  const exported = module.check ?? module.default?.check;
  if (exported === undefined)
    throw new Problem("bad-input", "expected an export named check.", { where: file, next });
  const { check, misfits } = readOwnCheck(exported);
  if (check) return { file, sha256, check };
  const said = misfits.map((one) => `${one.path}: ${one.message}`).join("; ");
  throw new Problem("bad-input", `${said}.`, { where: file, next });
}

/**
 * Loads the checks of a folder: each .ts, .mts, .js or .mjs file, but for tests and declarations, exports one.
 * They run with the rights of this process.
 * @param taken ids that others have already
 * @throws Problem bad-input, naming the file, for what throws, does not fit, or has an id that is taken
 */
export async function loadCheckFiles(folder: string, taken: ReadonlySet<string>): Promise<LoadedCheck[]> {
  const files = await filesBelow(folder, /(?<!\.d|\.test)\.m?[jt]s$/);
  const loaded: LoadedCheck[] = [];
  const owners = new Map<string, string>();
  for (const file of files) {
    const one = await load(file);
    const { id } = one.check;
    const owner = taken.has(id) ? "a check that Heptagon has" : owners.get(id);
    if (owner)
      throw new Problem("bad-input", `The id ${id} is that of ${owner}.`, {
        where: file,
        next: "Give it another id.",
      });
    owners.set(id, file);
    loaded.push(one);
  }
  return loaded;
}
