import { spawnSync } from "node:child_process";
import { access, constants, mkdir } from "node:fs/promises";
import { credentialsSource } from "@/lib/adapters/aws/credentials-source";
import { openDatabase } from "@/lib/adapters/db/database";
import { type Config, readConfig } from "@/lib/application/config/config";
import { Problem, problemLine } from "@/lib/domain/errors/problem";

/** One thing that was looked at: fine, worth knowing, or in the way. */
export type Diagnosis = { what: string; state: "ok" | "note" | "wrong"; says: string };

function nodeVersion(): Diagnosis {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  const fine = major > 20 || (major === 20 && minor >= 19);
  const says = fine ? process.versions.node : `${process.versions.node}; install Node 20.19 or newer`;
  return { what: "Node", state: fine ? "ok" : "wrong", says };
}

async function dataFolder({ dataFolder: folder }: Config): Promise<Diagnosis> {
  try {
    await mkdir(folder, { recursive: true });
    await access(folder, constants.W_OK);
    return { what: "data folder", state: "ok", says: folder };
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    return {
      what: "data folder",
      state: "wrong",
      says: `${reason}; set HEPTAGON_DATA to a folder you may write`,
    };
  }
}

async function database({ databaseUrl }: Config): Promise<Diagnosis> {
  if (!databaseUrl)
    return {
      what: "Postgres",
      state: "ok",
      says: "the embedded one, started with Heptagon; DATABASE_URL names another",
    };
  const db = openDatabase(databaseUrl);
  try {
    const { rows } = await db.pool.query<{ version: string }>("SHOW server_version");
    return { what: "Postgres", state: "ok", says: `version ${rows[0]?.version}, by DATABASE_URL` };
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    return { what: "Postgres", state: "wrong", says: `DATABASE_URL does not answer: ${reason}` };
  } finally {
    await db.close();
  }
}

function credentials(environment: Record<string, string | undefined>): Diagnosis {
  const source = credentialsSource(environment);
  if (source) return { what: "AWS credentials", state: "ok", says: source };
  return {
    what: "AWS credentials",
    state: "note",
    says: "none found; only collecting from AWS needs them (AWS_PROFILE, an instance profile, …)",
  };
}

function program(command: string, args: string[], what: string, install: string): Diagnosis {
  const found = spawnSync(command, args, { stdio: "ignore" }).status === 0;
  return {
    what,
    state: found ? "ok" : "note",
    says: found ? `${command} is there` : `${command} is missing; only npm test needs it: ${install}`,
  };
}

/** Looks at everything Heptagon needs and says what is missing; changes nothing but making the data folder. */
export async function diagnose(environment: Record<string, string | undefined>): Promise<Diagnosis[]> {
  let config: Config;
  try {
    config = readConfig(environment);
  } catch (problem) {
    if (!(problem instanceof Problem)) throw problem;
    return [nodeVersion(), { what: "settings", state: "wrong", says: problemLine(problem) }];
  }
  return [
    nodeVersion(),
    { what: "settings", state: "ok", says: "every one is valid" },
    await dataFolder(config),
    await database(config),
    credentials(environment),
    program("chromium", ["--version"], "browser tests", "apt-get install chromium"),
    program("moto_server", ["--help"], "collector tests", "pip install 'moto[server]'"),
  ];
}
