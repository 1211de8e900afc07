/** A step of a path: a member, a place in a list, or every place of it. */
export type Step = { member: string } | { index: number } | { every: true };

/** The steps of a path that fits `pathPattern`. */
export function stepsOf(path: string): Step[] {
  const found = path.matchAll(/([A-Za-z_][A-Za-z0-9_-]*)|\["([^"\]]+)"\]|\[(\d+)\]|\[\*\]/g);
  return [...found].map(([, plain, quoted, index]): Step => {
    if (plain !== undefined) return { member: plain };
    if (quoted !== undefined) return { member: quoted };
    return index === undefined ? { every: true } : { index: Number(index) };
  });
}

function follow(value: unknown, step: Step): unknown[] {
  if (typeof value !== "object" || value === null) return [undefined];
  if ("every" in step) return Array.isArray(value) ? value : [undefined];
  if ("index" in step) return [Array.isArray(value) ? value[step.index] : undefined];
  return [Object.hasOwn(value, step.member) ? (value as Record<string, unknown>)[step.member] : undefined];
}

/** The values at a path: one, or with [*] one for each place of the list (none for an empty list). */
export function valuesAt(root: unknown, path: string): unknown[] {
  return stepsOf(path).reduce<unknown[]>(
    (values, step) => values.flatMap((one) => follow(one, step)),
    [root],
  );
}
