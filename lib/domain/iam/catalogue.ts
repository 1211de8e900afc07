/** What an action does to a thing, as AWS classes it. AWS: "Service Authorization Reference". */
export const accessLevels = ["List", "Read", "Write", "Tagging", "Permissions management"] as const;
export type AccessLevel = (typeof accessLevels)[number];

export type CatalogueAction = { name: string; level: AccessLevel; description: string };

export type CatalogueService = {
  /** The prefix of its actions, lower case. */
  prefix: string;
  name: string;
  actions: readonly CatalogueAction[];
};

/** Every action that AWS documents, by service prefix. */
export type Catalogue = ReadonlyMap<string, CatalogueService>;

/** Actions whose names hold every word of the text, those that begin with it first. */
export function searchActions(catalogue: Catalogue, text: string, limit: number): string[] {
  const [before = "", after] = text.toLowerCase().split(":");
  const found: { action: string; rank: number }[] = [];
  for (const { prefix, actions } of catalogue.values()) {
    if (after !== undefined && prefix !== before) continue;
    const wanted = after ?? before;
    for (const { name } of actions) {
      const at = name.toLowerCase().indexOf(wanted);
      const whole = after === undefined && prefix.startsWith(before);
      if (at >= 0 || whole) found.push({ action: `${prefix}:${name}`, rank: whole ? 1 : at === 0 ? 0 : 2 });
    }
  }
  found.sort((a, b) => a.rank - b.rank || (a.action < b.action ? -1 : 1));
  return found.slice(0, limit).map(({ action }) => action);
}
