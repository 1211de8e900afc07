import { spawnSync } from "node:child_process";
import { statSync } from "node:fs";
import path from "node:path";
import { Problem } from "@/lib/domain/errors/problem";

/** Who runs Postgres, which refuses to run as root; undefined: the user we are. */
export type Owner = { uid: number; gid: number } | undefined;

function idOf(flag: "-u" | "-g"): number | undefined {
  const run = spawnSync("id", [flag, "postgres"], { encoding: "utf8" });
  const id = Number.parseInt(run.stdout, 10);
  return run.status === 0 && Number.isInteger(id) ? id : undefined;
}

/**
 * For root: the system user `postgres`, made if it is missing.
 * @throws Problem when it is missing and cannot be made
 */
export function postgresOwner(): Owner {
  if (process.getuid?.() !== 0) return undefined;
  if (idOf("-u") === undefined) {
    spawnSync("groupadd", ["--system", "postgres"]);
    spawnSync("useradd", [
      "--system",
      "--gid",
      "postgres",
      "--no-create-home",
      "--shell",
      "/bin/false",
      "postgres",
    ]);
  }
  const [uid, gid] = [idOf("-u"), idOf("-g")];
  if (uid !== undefined && gid !== undefined) return { uid, gid };
  throw new Problem(
    "unavailable",
    "Postgres does not run as root, and the user postgres could not be made.",
    {
      next: "Run Heptagon as an ordinary user, or set DATABASE_URL.",
    },
  );
}

/** True when every user may pass through the folder and those above it; a folder in /root, say, is closed to others. */
export function openToOthers(folder: string): boolean {
  const above = path.dirname(folder);
  const mode = statSync(folder, { throwIfNoEntry: false })?.mode;
  const passable = mode === undefined || (mode & 0o001) !== 0;
  return passable && (above === folder || openToOthers(above));
}
