/** A resource as far as paths go into it. */
export type Sampled = {
  tags: Readonly<Record<string, string>> | null;
  config: Readonly<Record<string, unknown>>;
};
export type LivePath = { path: string; examples: string[] };

const deepest = 5;
const mostPaths = 400;
const mostExamples = 5;
const longestExample = 60;
const plain = /^[A-Za-z_][A-Za-z0-9_-]*$/;

function below(path: string, member: string): string {
  return plain.test(member) ? `${path}.${member}` : `${path}["${member}"]`;
}

/** The paths that resources really have, lists as [*], each with a few of the values found there. */
export function livePaths(resources: readonly Sampled[]): LivePath[] {
  const found = new Map<string, Set<string>>();
  const note = (path: string, value: unknown) => {
    if (!found.has(path) && found.size >= mostPaths) return;
    const examples = found.get(path) ?? new Set();
    found.set(path, examples);
    const text = typeof value === "object" ? "" : String(value);
    if (text !== "" && text.length <= longestExample && examples.size < mostExamples) examples.add(text);
  };
  const walk = (path: string, value: unknown, depth: number) => {
    if (Array.isArray(value)) {
      if (typeof value[0] !== "object") note(path, value);
      for (const one of value.slice(0, 20)) walk(`${path}[*]`, one, depth + 1);
    } else if (typeof value === "object" && value !== null) {
      if (depth >= deepest) return;
      for (const [member, one] of Object.entries(value))
        if (!member.includes('"') && !member.includes("]")) walk(below(path, member), one, depth + 1);
    } else note(path, value);
  };
  for (const { tags, config } of resources) {
    walk("config", config, 0);
    walk("tags", tags ?? {}, 0);
  }
  return [...found]
    .map(([path, examples]) => ({ path, examples: [...examples] }))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}
