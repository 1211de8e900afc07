import { loadCheckFiles } from "@/lib/adapters/checks/load-check-files";
import type { BookedCheck } from "@/lib/domain/posture/check-book";
import { checks } from "@/lib/domain/posture/registry";

/** A check that a file of people's own exports, and what the file said. */
export type FileCheck = BookedCheck & { file: string; sha256: string };

// Next bundles what runs at its start apart from its routes: only the process is common to both.
const shared = globalThis as { heptagonFileChecks?: readonly FileCheck[] };

/** The checks of the folder that the settings name, as they were loaded when this process started. */
export function fileChecks(): readonly FileCheck[] {
  return shared.heptagonFileChecks ?? [];
}

/** Reads a folder of .ts and .js checks. @throws Problem that names the file */
export async function readCheckFolder(folder: string): Promise<FileCheck[]> {
  const loaded = await loadCheckFiles(folder, new Set(checks.map(({ id }) => id)));
  return loaded.map((one) => ({ ...one, origin: "file" }));
}

/** Makes the checks of a folder part of every question of this process; undefined: there is no such folder. @throws Problem */
export async function takeCheckFolder(folder: string | undefined): Promise<readonly FileCheck[]> {
  shared.heptagonFileChecks = folder === undefined ? [] : await readCheckFolder(folder);
  return shared.heptagonFileChecks;
}
