import type { Snapshot } from "@/lib/domain/posture/snapshot/document";

export function* inventories(_plan: { end: number; days: number }): Generator<Snapshot> {}
