/**
 * The request context as a condition sees it. A key is present with values, known to be absent (null), or unknown
 * (undefined): an unknown key makes an answer conditional, an absent one does not.
 */
export interface RequestContext {
  /** Values of a condition key, by its lower-case name. */
  get(key: string): readonly string[] | null | undefined;
}

export type ContextValues = Record<string, string | readonly string[]>;

function lowered(values: ContextValues): Map<string, readonly string[]> {
  return new Map(
    Object.entries(values).map(([key, value]) => [
      key.toLowerCase(),
      typeof value === "string" ? [value] : value,
    ]),
  );
}

/** A context that is complete: what is not in it is absent. Keys are case-insensitive. */
export function completeContext(values: ContextValues): RequestContext {
  const map = lowered(values);
  return { get: (key) => map.get(key) ?? null };
}

/**
 * A context of which only a part is known. `isAbsent` says which other keys the request certainly does not carry
 * (a user without tags has no aws:PrincipalTag/…); all others are unknown.
 */
export function partialContext(
  values: ContextValues,
  isAbsent: (key: string) => boolean = () => false,
): RequestContext {
  const map = lowered(values);
  return { get: (key) => map.get(key) ?? (isAbsent(key) ? null : undefined) };
}
