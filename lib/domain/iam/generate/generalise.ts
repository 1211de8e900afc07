/** How resources are widened: not at all, to a common folder once there are many, or to everything. */
export const widths = ["exact", "prefix", "any"] as const;
export type Width = (typeof widths)[number];

/** From this many resources in one folder on, the folder is named instead. */
const manyInFolder = 4;

/** The ARN up to its last separator: the bucket's folder, the log group's stream, the role's path. */
function folderOf(arn: string): string | null {
  const resource = arn.split(":").slice(5).join(":");
  const cut = Math.max(resource.lastIndexOf("/"), resource.lastIndexOf(":"));
  if (cut <= 0) return null;
  return arn.slice(0, arn.length - resource.length + cut + 1);
}

/** Instance, volume, key and other ids that AWS makes say nothing that will hold for the next one. */
function madeByAws(arn: string): boolean {
  return /\/(i|vol|snap|eni|sg|subnet|vpc|ami|rtb|igw|nat|eipalloc)-[0-9a-f]{8,17}$/.test(arn);
}

function widen(resources: readonly string[]): string[] {
  const folders = new Map<string, string[]>();
  const alone: string[] = [];
  for (const arn of resources) {
    const folder = folderOf(arn);
    if (folder === null) alone.push(arn);
    else folders.set(folder, [...(folders.get(folder) ?? []), arn]);
  }
  const named = [...folders].flatMap(([folder, members]) =>
    members.length >= manyInFolder || members.some(madeByAws) ? [`${folder}*`] : members,
  );
  return [...alone, ...named];
}

/** The resources of a statement for what was seen, sorted, none covered by another. */
export function generalise(resources: readonly string[], width: Width): string[] {
  if (width === "any" || resources.includes("*")) return ["*"];
  const wide = width === "exact" ? [...resources] : widen(resources);
  const prefixes = wide.filter((one) => one.endsWith("*")).map((one) => one.slice(0, -1));
  const kept = wide.filter(
    (one) => !prefixes.some((prefix) => one !== `${prefix}*` && one.startsWith(prefix)),
  );
  return [...new Set(kept)].sort();
}
