import { createHash } from "node:crypto";
import { InventoryComparison } from "@/lib/domain/posture/inventory-changes";
import { readSnapshotFile } from "./read";

const digest = (text: string) => createHash("sha256").update(text).digest("base64url").slice(0, 16);

/** Begins a comparison with the inventory of a snapshot file; only digests of it stay in memory. @throws Problem */
export async function compareWith(file: string): Promise<InventoryComparison> {
  const comparison = new InventoryComparison({ digest });
  const { snapshot } = await readSnapshotFile(file);
  for (const resource of snapshot.resources) comparison.before(resource);
  for (const gap of snapshot.gaps) comparison.gapBefore(gap);
  return comparison;
}
