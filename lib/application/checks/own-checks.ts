import { checksWith } from "@/lib/application/checks/all-checks";
import { readCheckFolder } from "@/lib/application/checks/file-checks";
import { readRuleFolder } from "@/lib/application/checks/read-rules";
import type { CheckBook } from "@/lib/domain/posture/check-book";

/** Folders with checks of one's own, for a run without a database: `rules` of YAML, `checks` of .ts and .js. */
export type OwnFolders = { rules?: string; checks?: string };

/**
 * The checks of the program with those of folders.
 * @throws Problem bad-input that names the file: what is wrong in it, or an id that two of them have
 */
export async function checksOfFolders(
  { rules, checks }: OwnFolders,
  warn: (line: string) => void,
): Promise<CheckBook> {
  const files = checks === undefined ? [] : await readCheckFolder(checks);
  const written = rules === undefined ? [] : await readRuleFolder(rules, warn);
  return checksWith([...files, ...written]);
}
