import { z } from "zod";
import type { Gap, Resource, SnapshotHeader } from "./document";

/*
 * A snapshot as JSON Lines: a header, then a line for each resource and gap in any order, then a closing line that
 * counts them, so that a file which lost its end is noticed. docs/snapshot-files.md describes it to others.
 */

export type Counts = { resources: number; gaps: number };

const count = z.number().int().nonnegative();
export const closingLine = z.object({ end: z.object({ resources: count, gaps: count }) });

export function headerText(header: SnapshotHeader): string {
  return `${JSON.stringify(header)}\n`;
}

export function resourceText(resource: Resource): string {
  return `{"resource":${JSON.stringify(resource)}}\n`;
}

export function gapText(gap: Gap): string {
  return `{"gap":${JSON.stringify(gap)}}\n`;
}

export function closingText({ resources, gaps }: Counts): string {
  return `{"end":{"resources":${resources},"gaps":${gaps}}}\n`;
}

/** What a line after the header holds; undefined for anything else. */
export function lineKind(value: unknown): "resource" | "gap" | "end" | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  if ("resource" in value) return "resource";
  if ("gap" in value) return "gap";
  return "end" in value ? "end" : undefined;
}
