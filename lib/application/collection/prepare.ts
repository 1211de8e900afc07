import { existsSync } from "node:fs";
import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { z } from "zod";
import { resolveTargets } from "@/lib/adapters/aws/accounts/resolve-targets";
import type { AwsConnection } from "@/lib/domain/collection/connection";
import { Problem } from "@/lib/domain/errors/problem";

const target = z.object({
  id: z.string().optional(),
  name: z.string().optional(),
  email: z.string().optional(),
  unit: z.string().optional(),
  endpoint: z.string().optional(),
  profile: z.string().optional(),
  roleArn: z.string().optional(),
  externalId: z.string().optional(),
  sessionName: z.string().optional(),
});

/** What a collection set out to read; kept in its folder, so that another process can go on. It holds no credentials. */
const prepared = z.object({
  version: z.literal(1),
  /** UTC: a resumed collection is as old as its first cell. */
  takenAt: z.iso.datetime(),
  organisation: z.object({ id: z.string(), name: z.string() }).optional(),
  targets: z.array(target).min(1, "expected at least one account"),
  leftOut: z.array(z.object({ id: z.string(), name: z.string(), because: z.string() })),
  regions: z.array(z.string()),
  /** Collectors to run; none: all. */
  services: z.array(z.string()),
});
export type Prepared = z.output<typeof prepared>;

export type CollectionRequest = {
  connection: AwsConnection;
  endpoint?: string;
  services?: readonly string[];
  now: Date;
};

const planFile = (folder: string) => path.join(folder, "collection.json");

/** True when the folder holds a collection that can be gone on with. */
export function isPrepared(folder: string): boolean {
  return existsSync(planFile(folder));
}

/**
 * Finds out which accounts there are, and begins a folder for what they hold; what was in it is dropped.
 * @throws Problem without credentials, or when AWS Organizations does not answer
 */
export async function prepareCollection(folder: string, request: CollectionRequest): Promise<Prepared> {
  const { connection, endpoint, services = [], now } = request;
  const { organisation, targets, leftOut } = await resolveTargets(connection, { endpoint });
  if (targets.length === 0) {
    throw new Problem("bad-input", "No account is left to read.", {
      next: "Every account of the organisation is left out or not active: look at the settings.",
    });
  }
  const plan: Prepared = {
    version: 1,
    takenAt: now.toISOString(),
    organisation,
    targets,
    leftOut,
    regions: connection.regions,
    services: [...services],
  };
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const partial = `${planFile(folder)}.partial`;
  await writeFile(partial, JSON.stringify(plan));
  await rename(partial, planFile(folder));
  return plan;
}

/** @throws Problem when the folder holds no collection, or one of another version */
export async function readPrepared(folder: string): Promise<Prepared> {
  if (!isPrepared(folder)) {
    throw new Problem("not-found", "There is no collection to go on with.", {
      where: folder,
      next: "Start a new one: leave --resume out.",
    });
  }
  const parsed = prepared.safeParse(JSON.parse(await readFile(planFile(folder), "utf8")));
  if (parsed.success) return parsed.data;
  throw new Problem("bad-input", "What is kept there is not a collection of this version of Heptagon.", {
    where: planFile(folder),
    next: "Start a new one.",
  });
}
