import { secretIn } from "./find-secrets";

/** Where a document may hold a secret: the path of its member and the kind in words, never the value. */
export type SecretPlace = { path: string; kind: string };

/** JSONata expressions, references of Step Functions and switches say where a secret is, or that none is meant. */
const pointer = /^(\{%|true$|false$|null$)/i;

/**
 * The places in parsed JSON where a secret seems to stand: texts of a form that only secrets have, and literals under a
 * name that speaks of one.
 */
export function secretsIn(document: unknown, path = ""): SecretPlace[] {
  if (typeof document === "string") {
    if (pointer.test(document)) return [];
    const kind = secretIn(path.split(".").at(-1) ?? "", document);
    return kind === null ? [] : [{ path, kind }];
  }
  if (typeof document !== "object" || document === null) return [];
  return Object.entries(document).flatMap(([name, value]) =>
    secretsIn(value, path === "" ? name : `${path}.${name}`),
  );
}
