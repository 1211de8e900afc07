import type { ChangeKind } from "./life";

export type NetChange = "opened" | "reopened" | "resolved" | "muted";

const isOpen = (change: ChangeKind | null) =>
  change !== null && change !== "resolved" && change !== "muted" && change !== "not_assessed";

/**
 * What became of a finding over a span, from its last change before it (null: it had none) and its last change in it; undefined
 * when it ended as it began.
 */
export function netChange(before: ChangeKind | null, after: ChangeKind): NetChange | undefined {
  if (isOpen(after)) {
    if (isOpen(before)) return undefined;
    return before === null ? "opened" : "reopened";
  }
  if (after === "muted") return before === "muted" ? undefined : "muted";
  if (after === "resolved") return isOpen(before) || before === "muted" ? "resolved" : undefined;
  return undefined;
}

export type ResourceChangeKind = "added" | "changed" | "removed";

/** The same for a resource, from the first and the last thing that happened to it in the span. */
export function netResourceChange(
  first: ResourceChangeKind,
  last: ResourceChangeKind,
): ResourceChangeKind | undefined {
  if (first === "added") return last === "removed" ? undefined : "added";
  return last === "removed" ? "removed" : "changed";
}
