/** The caller's address as the nearest proxy (or the server itself) saw it; null when nobody wrote it down. */
export function clientIp(headers: Headers): string | null {
  const nearest = headers.get("x-forwarded-for")?.split(",").at(-1)?.trim();
  return nearest ? nearest.replace(/^::ffff:/, "").slice(0, 64) : null;
}
