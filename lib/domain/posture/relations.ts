/** A mention of something else in a resource's configuration: the text that names it, and the member it stands in. */
export type Mention = { name: string; member: string };

const arn = /^arn:[a-z0-9-]+:[a-z0-9-]+:/;
/** Ids as EC2 and friends give them. */
const resourceId = /^[a-z]{1,12}(?:-[a-z]{1,12})?-[0-9a-f]{8,17}$/;
const mostMentions = 200;

function nameIn(member: string, text: string): string | undefined {
  if (arn.test(text) || resourceId.test(text)) return text;
  if (/bucket(name)?$/i.test(member) && /^[a-z0-9.-]{3,63}$/.test(text)) return `arn:aws:s3:::${text}`;
  return undefined;
}

/**
 * What a configuration names: ARNs, EC2's ids, and buckets where a member says that it holds one. `own` (the resource's ARN and
 * id) is left out. At most 200, each once.
 */
export function mentionsIn(config: unknown, own: readonly string[]): Mention[] {
  const found = new Map<string, Mention>();
  const visit = (value: unknown, member: string): void => {
    if (found.size >= mostMentions) return;
    if (typeof value === "string") {
      const name = nameIn(member, value);
      if (name && !own.includes(name) && !found.has(name)) found.set(name, { name, member });
    } else if (Array.isArray(value)) {
      for (const one of value) visit(one, member);
    } else if (typeof value === "object" && value !== null) {
      for (const [inner, one] of Object.entries(value)) visit(one, inner);
    }
  };
  visit(config, "");
  return [...found.values()];
}

/** `SecurityGroups.GroupId`'s last member in words: "group id"; "role" for `Role`. */
export function memberWords(member: string): string {
  return member
    .replace(/([a-z0-9])([A-Z])/g, "$1 $2")
    .replace(/([A-Z]+)([A-Z][a-z])/g, "$1 $2")
    .toLowerCase()
    .replace(/ (arn|id|ids|arns|name)$/, "");
}
