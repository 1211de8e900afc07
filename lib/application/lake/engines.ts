import type { Database } from "@/lib/adapters/db/database";
import type { LakeContext, LakeEngine } from "@/lib/adapters/lake/engine";
import { engines } from "@/lib/adapters/lake/engines.generated";
import { config } from "@/lib/application/config/config";
import { Problem } from "@/lib/domain/errors/problem";
import { lakePlace } from "./folders";

const all: readonly LakeEngine[] = engines;

/** Every way to ask the lake, the one on this machine first. */
export function allEngines(): readonly LakeEngine[] {
  return [...all].sort((a, b) => Number(b.id === "folder") - Number(a.id === "folder"));
}

/** @throws Problem when there is no such engine */
export function engineOf(id: string): LakeEngine {
  const found = all.find((engine) => engine.id === id);
  if (found) return found;
  throw new Problem("bad-input", `There is no engine "${id}".`, {
    where: "engine",
    next: `Engines: ${allEngines()
      .map((engine) => engine.id)
      .join(", ")}.`,
  });
}

/** What engines are given in this process. */
export function lakeContext(db: Database): LakeContext {
  return { db, ...lakePlace(), awsEndpoint: config().awsEndpoint };
}
