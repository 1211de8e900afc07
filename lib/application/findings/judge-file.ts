import { readSnapshotFile } from "@/lib/adapters/snapshots/read";
import { checksOfFolders, type OwnFolders } from "@/lib/application/checks/own-checks";
import type { CheckBook } from "@/lib/domain/posture/check-book";
import { evaluate } from "@/lib/domain/posture/evaluate";
import type { Finding } from "@/lib/domain/posture/finding";
import type { Snapshot } from "@/lib/domain/posture/snapshot/document";
import { buildWorld } from "@/lib/domain/posture/world";

export type JudgedFile = { snapshot: Snapshot; findings: Finding[]; checks: CheckBook };

/**
 * Judges a snapshot file by every check of the program and of the folders, ages measured against the instant it was taken.
 * @throws Problem bad-input, naming the file and the field, when it is missing, cut off or does not fit the schema
 */
export async function judgeFile(
  file: string,
  own: OwnFolders,
  warn: (line: string) => void,
): Promise<JudgedFile> {
  const checks = await checksOfFolders(own, warn);
  const { snapshot, placeOf } = await readSnapshotFile(file);
  const world = buildWorld(snapshot, new Date(snapshot.takenAt), placeOf);
  return { snapshot, checks, findings: evaluate(world, checks.checks) };
}
