/**
 * Patterns with `*` (any run of characters) and `?` (exactly one). In a tokenised pattern the two wildcards stand as
 * Unicode noncharacters, so that a literal `*` (from `${*}` or from a variable's value) stays a literal.
 */
export const STAR = "\uffff";
export const QUESTION = "\ufffe";

/** Turns the wildcards of a written pattern into tokens. */
export function tokenise(pattern: string): string {
  return pattern.replaceAll("*", STAR).replaceAll("?", QUESTION);
}

/**
 * True when the text matches the tokenised pattern, whole. Time O(text × pattern) at worst, no recursion: on a mismatch
 * only the last star is tried again, which is enough because earlier stars have taken their leftmost match.
 */
export function globMatches(pattern: string, text: string): boolean {
  let at = 0;
  let star = -1;
  let resume = 0;
  let index = 0;
  while (index < text.length) {
    const token = pattern[at];
    if (token === STAR) {
      star = at;
      resume = index;
      at += 1;
    } else if (at < pattern.length && (token === QUESTION || token === text[index])) {
      at += 1;
      index += 1;
    } else if (star >= 0) {
      at = star + 1;
      resume += 1;
      index = resume;
    } else return false;
  }
  while (pattern[at] === STAR) at += 1;
  return at === pattern.length;
}

export type TextMatcher = (text: string) => boolean;

/** Compiles a tokenised pattern to the cheapest matcher of its shape: everything, equality, prefix, suffix, or general. */
export function compileGlob(pattern: string): TextMatcher {
  if (pattern === STAR) return () => true;
  const firstStar = pattern.indexOf(STAR);
  const plain = !pattern.includes(QUESTION);
  if (firstStar < 0 && plain) return (text) => text === pattern;
  const onlyStar = firstStar === pattern.lastIndexOf(STAR);
  if (plain && onlyStar && firstStar === pattern.length - 1) {
    const prefix = pattern.slice(0, -1);
    return (text) => text.startsWith(prefix);
  }
  if (plain && onlyStar && firstStar === 0) {
    const suffix = pattern.slice(1);
    return (text) => text.endsWith(suffix);
  }
  return (text) => globMatches(pattern, text);
}
