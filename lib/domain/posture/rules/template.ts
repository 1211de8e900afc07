import { valuesAt } from "./path";
import { pathPattern } from "./rule";

const place = /\{([^{}\n]+)\}/g;

/** The paths that a template names in braces. */
export function pathsIn(template: string): string[] {
  return [...template.matchAll(place)].map(([, path = ""]) => path).filter((path) => pathPattern.test(path));
}

function shown(value: unknown): string {
  if (value === undefined || value === null) return "none";
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}

/** Fills `{name}`, `{config.X}` and `{tags.Y}` with what the resource has; braces that hold no path stay. */
export function filled(template: string, root: unknown): string {
  return template.replace(place, (whole, path: string) =>
    pathPattern.test(path) ? valuesAt(root, path).map(shown).join(", ") : whole,
  );
}
