/** A cookie, so that the server sends the page with the rail as it was left. */
export const railCookie = "heptagon-rail";

/** Keeps the rail narrow or wide for a year in this browser. */
export function rememberRail(narrow: boolean): void {
  writeCookie(railCookie, narrow ? "narrow" : "wide");
}

/** A cookie of a preference: not secret, for this browser, for a year. */
export function writeCookie(name: string, value: string): void {
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not in every browser
  document.cookie = `${name}=${value}; path=/; max-age=31536000; samesite=lax`;
}
