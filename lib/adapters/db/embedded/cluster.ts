import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { chown, cp, mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import path from "node:path";
import { z } from "zod";
import { Problem } from "@/lib/domain/errors/problem";
import { type Binaries, findBinaries } from "./binaries";
import { type Owner, openToOthers, postgresOwner } from "./owner";

const noted = z.object({ port: z.number().int(), password: z.string().min(1), home: z.string().min(1) });
export type Cluster = z.output<typeof noted> & { binaries: Binaries; owner: Owner; noteFile: string };

/** Where root keeps what the user postgres must reach, when the data folder is closed to others. */
const openHome = "/var/lib/heptagon";

/** A port that nobody listens on just now. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === "object" && address ? address.port : 0;
}

async function readNote(file: string): Promise<z.output<typeof noted> | undefined> {
  if (!existsSync(file)) return undefined;
  try {
    return noted.parse(JSON.parse(await readFile(file, "utf8")));
  } catch (error) {
    throw new Problem("bad-input", "The note about the embedded Postgres cannot be read.", {
      where: file,
      next: "Restore it from a backup, or remove the data folder to start anew.",
      cause: error,
    });
  }
}

async function reachable(binaries: Binaries, owner: Owner): Promise<Binaries> {
  const native = path.resolve(path.dirname(binaries.postgres), "..");
  if (!owner || openToOthers(path.dirname(binaries.postgres))) return binaries;
  const version = path.basename(path.dirname(native));
  const copy = path.join(openHome, "programs", version);
  await mkdir(copy, { recursive: true, mode: 0o755 });
  await cp(native, copy, { recursive: true, verbatimSymlinks: true });
  const at = (name: string) => path.join(copy, "bin", path.basename(name));
  return { initdb: at(binaries.initdb), pg_ctl: at(binaries.pg_ctl), postgres: at(binaries.postgres) };
}

/**
 * What is known of the Postgres in a data folder; the first time it chooses a port, a password and a place, and notes them
 * in `postgres.json`, readable by the owner only.
 */
export async function describeCluster(dataFolder: string): Promise<Cluster> {
  await mkdir(dataFolder, { recursive: true });
  const owner = postgresOwner();
  const binaries = await reachable(await findBinaries(), owner);
  const noteFile = path.join(dataFolder, "postgres.json");
  const known = await readNote(noteFile);
  if (known) return { ...known, binaries, owner, noteFile };
  const inside = path.join(dataFolder, "postgres");
  const closed = owner !== undefined && !openToOthers(dataFolder);
  const home = closed ? path.join(openHome, randomBytes(6).toString("hex")) : inside;
  const made = { port: await freePort(), password: randomBytes(18).toString("base64url"), home };
  if (closed) await mkdir(openHome, { recursive: true, mode: 0o755 });
  await mkdir(home, { recursive: true, mode: 0o700 });
  if (owner) await chown(home, owner.uid, owner.gid);
  await writeNote(noteFile, made);
  return { ...made, binaries, owner, noteFile };
}

/** Remembers port, password and place. */
export async function writeNote(
  noteFile: string,
  { port, password, home }: z.output<typeof noted>,
): Promise<void> {
  const whole = `${noteFile}.new`;
  await writeFile(whole, `${JSON.stringify({ port, password, home })}\n`, { mode: 0o600 });
  await rename(whole, noteFile);
}
