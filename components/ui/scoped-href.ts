const scopeNames = ["accounts", "unit", "regions", "range", "from", "to"];

/**
 * An address within the app that keeps the scope of the current one, unless `query` says otherwise: accounts that it names take the
 * place of units.
 *
 * @param current the query of the page the link stands on
 */
export function withScope(
  path: string,
  query: Record<string, string | number | undefined>,
  current: Pick<URLSearchParams, "get">,
): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined && value !== "") search.set(name, String(value));
  }
  const names = scopeNames.filter((name) => !("accounts" in query && name === "unit"));
  for (const name of names) {
    const value = current.get(name);
    if (value !== null && value !== "" && !(name in query)) search.set(name, value);
  }
  const text = search.toString();
  return text === "" ? path : `${path}?${text}`;
}
