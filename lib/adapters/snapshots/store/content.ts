import { createHash } from "node:crypto";
import type { Resource, Snapshot } from "@/lib/domain/posture/snapshot/document";

/** Bytes of a resource's hash: enough that two of a million are never the same by chance. */
export const hashSize = 16;

/** A snapshot's content, whatever form and order its file had. */
export type Content = {
  /** SHA-256 of all of it, hex: the same content has the same key. */
  key: string;
  /** Resources by account, type and id. */
  resources: readonly Resource[];
  /** The hash of each of them, one after the other. */
  hashes: Buffer;
};

function byPlace(a: Resource, b: Resource): number {
  if (a.account !== b.account) return a.account < b.account ? -1 : 1;
  if (a.type !== b.type) return a.type < b.type ? -1 : 1;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

/** Hashes a snapshot resource by resource: its text is never held as a whole. */
export function contentOf({ resources: found, gaps, ...header }: Snapshot): Content {
  const resources = [...found].sort(byPlace);
  const hashes = Buffer.alloc(resources.length * hashSize);
  for (const [index, resource] of resources.entries()) {
    createHash("sha256")
      .update(JSON.stringify(resource))
      .digest()
      .copy(hashes, index * hashSize, 0, hashSize);
  }
  const rest = JSON.stringify([header, gaps.map((gap) => JSON.stringify(gap)).sort()]);
  return { key: createHash("sha256").update(rest).update(hashes).digest("hex"), resources, hashes };
}
