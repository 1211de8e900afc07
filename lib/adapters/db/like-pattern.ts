/** The text with the wildcards of LIKE made to stand for themselves. */
export function likePattern(text: string): string {
  return text.replace(/[\\%_]/g, "\\$&");
}

/** A pattern for ILIKE that finds the text anywhere, its own wildcards taken literally. */
export function anywhere(text: string): string {
  return `%${likePattern(text)}%`;
}
