const dayMs = 86_400_000;
const minuteMs = 60_000;

/** Objects may come so much later than others that were delivered before them: listings begin this far before the last key. */
export const lateMinutes = 90;
/** A day that was listed so long after its end is not listed again. */
export const closedAfterDays = 3;

/** The UTC days from the first to that of `now`, as they stand in keys: 2026/03/10. */
export function dayFolders(first: string, now: Date): string[] {
  const folders: string[] = [];
  for (let day = Date.parse(`${first}T00:00:00Z`); day <= now.getTime(); day += dayMs)
    folders.push(new Date(day).toISOString().slice(0, 10).replaceAll("-", "/"));
  return folders;
}

/** True when nothing more can be expected of a day: it was last listed long after it was over. */
export function isClosed(folder: string, listedAt: Date): boolean {
  const end = Date.parse(`${folder.replaceAll("/", "-")}T00:00:00Z`) + dayMs;
  return listedAt.getTime() - end > closedAfterDays * dayMs;
}

const delivered = /^(.*_)(\d{4})(\d{2})(\d{2})T(\d{2})(\d{2})Z_[^/]*$/;

/**
 * The key to list after: that of an object delivered the late window before the last one seen. Keys of a day sort by when
 * they were delivered. AWS CloudTrail user guide, "CloudTrail log file name format".
 */
export function listAfter(lastKey: string): string {
  const found = delivered.exec(lastKey);
  if (!found) return "";
  const [, stem = "", year, month, day, hour, minute] = found;
  const at = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:00Z`) - lateMinutes * minuteMs;
  return `${stem}${new Date(at).toISOString().slice(0, 16).replace(/[-:]/g, "")}Z`;
}
