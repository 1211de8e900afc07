export type ShortArn = { service: string; name: string; account: string | null };

/**
 * What people call the thing that an ARN names: service, name without its type, account.
 * Anything that is no ARN comes back as its own name.
 */
export function shortArn(value: string): ShortArn {
  const parts = value.split(":");
  if (parts[0] !== "arn" || parts.length < 6) return { service: "", name: value, account: null };
  const service = parts[2] ?? "";
  const rest = parts.slice(5).join(":");
  // A setting of a whole region is judged under the region's own ARN.
  const name = rest === "region" ? parts[3] : nameOf(service, rest);
  return { service, name: name || value, account: parts[4] || null };
}

/** Types that say nothing a reader misses: `role/path/name` is `path/name`'s last part. */
function nameOf(service: string, rest: string): string {
  if (service === "s3") return rest;
  if (rest.startsWith("assumed-role/")) return rest.slice("assumed-role/".length);
  const [, ...typed] = rest.split(/[:/]/);
  if (typed.length === 0) return rest;
  return service === "iam" ? (typed.at(-1) ?? rest) : typed.join("/");
}

/**
 * Cuts a long text in its middle, where ARNs and ids differ least.
 *
 * @param most characters that are left, the ellipsis among them
 */
export function cutMiddle(text: string, most: number): string {
  if (text.length <= most) return text;
  const tail = Math.floor((most - 1) / 2);
  return `${text.slice(0, most - 1 - tail)}…${text.slice(text.length - tail)}`;
}
