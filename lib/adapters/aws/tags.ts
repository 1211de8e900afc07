type AwsTag = { Key?: string; Value?: string; TagKey?: string; TagValue?: string };

/** AWS's tag list as a plain record; undefined when tags were not collected. */
export function tagRecord(tags: readonly AwsTag[] | null | undefined): Record<string, string> | undefined {
  if (tags === undefined) return undefined;
  const pairs = (tags ?? []).map((tag): [string, string] => [
    tag.Key ?? tag.TagKey ?? "",
    tag.Value ?? tag.TagValue ?? "",
  ]);
  return Object.fromEntries(pairs.filter(([key]) => key !== ""));
}
