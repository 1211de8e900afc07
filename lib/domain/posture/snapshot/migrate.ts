import { Problem } from "@/lib/domain/errors/problem";
import { snapshotVersion } from "./document";

type Members = Record<string, unknown>;

/**
 * One step from a version to the next: what becomes of the header, of each resource and of each gap. A step never looks
 * at more than one of them, so that a file is migrated while it is read.
 */
type Step = {
  header(header: Members): Members;
  resource?(value: unknown): unknown;
  gap?(value: unknown): unknown;
};

/** By the version that they start from. */
const steps: Readonly<Record<number, Step>> = {
  // Version 2 brought the JSON Lines form; what a resource and a gap say is the same.
  1: { header: (header) => ({ ...header, heptagonSnapshot: 2 }) },
};

/** What brings the parts of a file of some version to this program's. */
export type Migration = {
  header(header: Members): Members;
  resource(value: unknown): unknown;
  gap(value: unknown): unknown;
};

function stepsFrom(version: number): Step[] | undefined {
  const found: Step[] = [];
  for (let at = version; at < snapshotVersion; at += 1) {
    const step = steps[at];
    if (!step) return undefined;
    found.push(step);
  }
  return found;
}

/**
 * How to read a file whose header says this version; `where` names the file in messages.
 * @throws Problem bad-input for a version from the future, or one that never was
 */
export function migrationFrom(version: unknown, where: string): Migration {
  const at = `${where}: heptagonSnapshot`;
  if (typeof version !== "number") {
    throw new Problem("bad-input", `expected the snapshot's version, a number up to ${snapshotVersion}.`, {
      where: at,
      next: "A snapshot is made with `heptagon posture collect --out FILE` or `heptagon posture export`.",
    });
  }
  const todo = version <= snapshotVersion ? stepsFrom(version) : undefined;
  if (!todo) {
    const newer = version > snapshotVersion;
    throw new Problem(
      "bad-input",
      `snapshot version ${version} is not known here; expected ${snapshotVersion} or older.`,
      {
        where: at,
        next: newer
          ? "It was written by a newer Heptagon: update this one, or export it again with the older."
          : "Collect or export it again.",
      },
    );
  }
  return {
    header: (header) => todo.reduce((value, step) => step.header(value), header),
    resource: (value) => todo.reduce((one, step) => step.resource?.(one) ?? one, value),
    gap: (value) => todo.reduce((one, step) => step.gap?.(one) ?? one, value),
  };
}
