import { compileGlob, globMatches, STAR, type TextMatcher } from "./glob";

/** An ARN's six parts: arn, partition, service, region, account, resource (which may hold colons itself). */
export function splitArn(text: string): string[] {
  const parts: string[] = [];
  let from = 0;
  while (parts.length < 5) {
    const colon = text.indexOf(":", from);
    if (colon < 0) break;
    parts.push(text.slice(from, colon));
    from = colon + 1;
  }
  parts.push(text.slice(from));
  return parts;
}

/**
 * Compiles a tokenised ARN pattern. Each of the six parts is compared by itself, so that a wildcard never crosses a
 * colon but in the resource part. `*` alone matches every resource, also those without an ARN; a pattern that has
 * fewer than six parts is no ARN and is compared as one text.
 * AWS: "IAM JSON policy elements: Resource" ("wildcards within the individual segments of an ARN").
 */
export function compileArnPattern(pattern: string): (text: string, parts: readonly string[]) => boolean {
  const patterns = splitArn(pattern);
  if (patterns.length < 6) {
    const whole = compileGlob(pattern);
    return (text) => whole(text);
  }
  // Parts that match anything are left out; the resource differs most often, so it is asked first.
  const asked: { index: number; matches: TextMatcher }[] = patterns
    .flatMap((part, index) => (part === STAR ? [] : [{ index, matches: compileGlob(part) }]))
    .reverse();
  return (_text, parts) => {
    if (parts.length !== 6) return false;
    for (const { index, matches } of asked) if (!matches(parts[index] ?? "")) return false;
    return true;
  };
}

/** The uncompiled counterpart, for patterns whose variables are filled in at each request. */
export function arnMatches(pattern: string, text: string, parts: readonly string[]): boolean {
  const patterns = splitArn(pattern);
  if (patterns.length < 6) return globMatches(pattern, text);
  return parts.length === 6 && patterns.every((part, index) => globMatches(part, parts[index] ?? ""));
}

/**
 * ArnEquals and ArnLike: "each of the six colon-delimited components of the ARN is checked separately", so a pattern
 * with fewer parts, `*` among them, matches no ARN. AWS: "Amazon Resource Name (ARN) condition operators".
 */
export function arnConditionMatches(pattern: string, text: string): boolean {
  const patterns = splitArn(pattern);
  const parts = splitArn(text);
  return (
    patterns.length === 6 &&
    parts.length === 6 &&
    patterns.every((part, index) => globMatches(part, parts[index] ?? ""))
  );
}
