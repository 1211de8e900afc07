import { readObject } from "@/lib/adapters/lake/folder/read-object";
import { openUnpacked } from "@/lib/adapters/snapshots/open";
import { findingLists } from "@/lib/application/findings/import-findings";
import { formatOf } from "@/lib/domain/posture/imports/read-finding";
import type { FindingFormat } from "@/lib/domain/posture/imports/source";

/** What a file that is given for import holds. */
export type FileKind = "snapshot" | FindingFormat;

/** So many records may be damaged before the first that tells its format. */
const mostLookedAt = 20;

async function beginning(file: string): Promise<string> {
  const pieces = openUnpacked(file);
  try {
    const { value } = await pieces.next();
    return value ? value.toString("utf8") : "";
  } catch {
    // Cut off or damaged at once: whoever reads it says what is wrong.
    return "";
  } finally {
    await pieces.return(undefined);
  }
}

/** Tells a file's kind from its content; a snapshot when nothing else can be told, whose reader says what is wrong. */
export async function kindOfFile(file: string): Promise<FileKind> {
  if ((await beginning(file)).includes('"heptagonSnapshot"')) return "snapshot";
  let looked = 0;
  for await (const element of readObject(file, undefined, findingLists)) {
    const format = "value" in element ? formatOf(element.value) : undefined;
    if (format) return format;
    looked += 1;
    if (looked >= mostLookedAt) break;
  }
  return "snapshot";
}
