import type { AccessLevel, Catalogue } from "../catalogue";
import { compileGlob, tokenise } from "../match/glob";
import type { Statement } from "../policy/policy";

/** An action of AWS's own list. */
export type KnownAction = { action: string; level: AccessLevel };

const kept = new WeakMap<Catalogue, Map<string, KnownAction[]>>();

/** The actions of AWS that a pattern matches. */
export function expandPattern(catalogue: Catalogue, pattern: string): readonly KnownAction[] {
  const known = kept.get(catalogue) ?? new Map<string, KnownAction[]>();
  kept.set(catalogue, known);
  const before = known.get(pattern);
  if (before) return before;
  const matches = compileGlob(tokenise(pattern.toLowerCase()));
  const service = pattern.slice(0, pattern.indexOf(":")).toLowerCase();
  const one = /[*?]/.test(service) || !pattern.includes(":") ? undefined : catalogue.get(service);
  const asked = one ? [one] : /[*?]/.test(service) || pattern === "*" ? [...catalogue.values()] : [];
  const found = asked.flatMap(({ prefix, actions }) =>
    actions.flatMap(({ name, level }) =>
      matches(`${prefix}:${name}`.toLowerCase()) ? [{ action: `${prefix}:${name}`, level }] : [],
    ),
  );
  known.set(pattern, found);
  return found;
}

/** The actions that a statement is about: what it names, or all but what it leaves out. */
export function actionsOf(
  catalogue: Catalogue,
  { actions }: Pick<Statement, "actions">,
): readonly KnownAction[] {
  const named = actions.patterns.flatMap((pattern) => expandPattern(catalogue, pattern));
  if (!actions.negated) return actions.patterns.length === 1 ? named : [...new Set(named)];
  const left = new Set(named.map(({ action }) => action));
  return expandPattern(catalogue, "*").filter(({ action }) => !left.has(action));
}
