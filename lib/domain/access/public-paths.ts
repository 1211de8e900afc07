/** True for the pages that people see before they have signed in. Everything else is behind sign-in. */
export function isPublicPage(path: string): boolean {
  return path === "/sign-in";
}

/** True for addresses that answer for themselves: the API and /metrics say 401 with a problem document, they never redirect. */
export function isApi(path: string): boolean {
  return path === "/api" || path.startsWith("/api/") || path === "/metrics";
}
