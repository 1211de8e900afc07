import type { FoundSecret } from "./find-secrets";

/** So many places are named in a sentence. */
const named = 5;

/** Where secrets seem to stand, for a sentence: `AWS access key (app.py:12), private key (line 3) and 4 more`. */
export function describeSecrets(found: readonly (FoundSecret & { file?: string })[]): string {
  const places = found
    .slice(0, named)
    .map(({ kind, line, file }) => `${kind} (${file === undefined ? `line ${line}` : `${file}:${line}`})`);
  const rest = found.length - places.length;
  return places.join(", ") + (rest > 0 ? ` and ${rest} more` : "");
}
