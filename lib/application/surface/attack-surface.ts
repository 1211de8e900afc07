import type { z } from "zod";
import type { Database } from "@/lib/adapters/db/database";
import { failingByResource } from "@/lib/adapters/db/queries/posture/failing-by-resource";
import { freshnessOf } from "@/lib/application/findings/freshness";
import { newestWorlds } from "@/lib/application/findings/newest-worlds";
import type { endpoints } from "@/lib/contract/endpoints/surface";
import { Problem } from "@/lib/domain/errors/problem";
import { vpcMap, vpcSummaries } from "@/lib/domain/posture/surface/map/vpc-map";
import { attackSurface, byGravity, type Exposure, unseenPlaces } from "@/lib/domain/posture/surface/surface";
import { surfaceTypes } from "@/lib/domain/posture/surface/types";
import type { World } from "@/lib/domain/posture/world";
import type { AccountScope } from "@/lib/domain/scope/account-scope";

export type SurfaceAnswer = z.output<typeof endpoints.attackSurface.response>;
export type SurfaceQuestion = z.output<NonNullable<typeof endpoints.attackSurface.query>>;
export type NetworkAnswer = z.output<typeof endpoints.surfaceOfNetwork.response>;

/** The surface of a world is computed once: its pictures ask for it too. */
const memory = new WeakMap<World, Exposure[]>();

function surfaceOf(world: World): Exposure[] {
  const known = memory.get(world) ?? attackSurface(world);
  memory.set(world, known);
  return known;
}

function inRegions({ region }: { region: string }, regions: readonly string[] | undefined): boolean {
  return !regions?.length || region === "global" || regions.includes(region);
}

function fits(exposure: Exposure, { status, severity, kind, q }: SurfaceQuestion): boolean {
  const { resource, name, at, says, account } = exposure;
  if (status?.length && !status.includes(exposure.status)) return false;
  if (severity?.length && !severity.includes(exposure.severity)) return false;
  if (kind?.length && !kind.includes(exposure.kind)) return false;
  return !q || `${resource} ${name} ${at} ${says} ${account}`.toLowerCase().includes(q.toLowerCase());
}

async function withFindings(
  db: Database,
  scope: AccountScope,
  exposures: readonly Exposure[],
): Promise<SurfaceAnswer["exposures"]> {
  const ids = [...new Set(exposures.map(({ resource }) => resource))];
  const rows = new Map((await failingByResource(db.pool, scope, ids)).map((row) => [row.resource, row]));
  return exposures.map((exposure) => {
    const row = rows.get(exposure.resource);
    return { ...exposure, findings: { failing: row?.failing ?? 0, worst: row?.worst ?? null } };
  });
}

/** What the internet reaches in a scope, the gravest first, and the networks that it happens in. */
export async function askSurface(
  db: Database,
  scope: AccountScope,
  question: SurfaceQuestion,
): Promise<SurfaceAnswer> {
  const [worlds, freshness] = await Promise.all([
    newestWorlds(db, scope, surfaceTypes),
    freshnessOf(db, scope),
  ]);
  const all = worlds
    .flatMap(surfaceOf)
    .filter((one) => inRegions(one, question.regions))
    .sort(byGravity);
  const matching = all.filter((one) => fits(one, question));
  const count = (status: Exposure["status"]) => all.filter((one) => one.status === status).length;
  const networks = worlds.flatMap((world) => vpcSummaries(world, surfaceOf(world)));
  return {
    freshness,
    counts: {
      reachable: count("reachable"),
      restricted: count("restricted"),
      notAssessed: count("not_assessed"),
      critical: all.filter((one) => one.severity === "critical" && one.status === "reachable").length,
    },
    total: matching.length,
    exposures: await withFindings(db, scope, matching.slice(0, question.limit)),
    unseen: worlds.flatMap(unseenPlaces),
    networks: networks.filter((one) => inRegions(one, question.regions)),
  };
}

/**
 * One network in its tiers.
 * @throws Problem not-found when the newest inventory of the scope has no VPC of this id
 */
export async function askNetwork(db: Database, scope: AccountScope, id: string): Promise<NetworkAnswer> {
  const [worlds, freshness] = await Promise.all([
    newestWorlds(db, scope, surfaceTypes),
    freshnessOf(db, scope),
  ]);
  for (const world of worlds) {
    const vpc = world.of("ec2:vpc").find(({ name, config }) => (config.VpcId ?? name) === id);
    if (vpc) return { freshness, network: vpcMap(vpc, world, surfaceOf(world)) };
  }
  throw new Problem("not-found", "There is no such network in the accounts that you may see.", {
    next: "Choose one from the list of networks.",
  });
}
