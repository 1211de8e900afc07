/** Text as Postgres can hold it: the character NUL, which it cannot, becomes U+FFFD. */
export function storableText(text: string): string {
  return text.includes("\u0000") ? text.replaceAll("\u0000", "\ufffd") : text;
}

/** A value as JSON that Postgres can hold; undefined becomes null. */
export function storable(value: unknown): string | null {
  if (value === undefined) return null;
  const json = JSON.stringify(value);
  // An escaped NUL, but not a backslash that stands before the text u0000.
  return json.includes("\\u0000") ? json.replaceAll(/(?<!\\)((?:\\\\)*)\\u0000/g, "$1\\ufffd") : json;
}
