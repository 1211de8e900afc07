/** A moment as short as the width of its bucket allows: the day, or day and hour. `zone` as in `absoluteTime`. */
export function tickWords(at: number, bucketSeconds: number, zone: string | undefined): string {
  const time = bucketSeconds < 21_600 ? ({ hour: "2-digit", minute: "2-digit" } as const) : {};
  return new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short", ...time, timeZone: zone }).format(
    at,
  );
}

/** From when to when a bucket reaches. */
export function bucketWords(at: number, bucketSeconds: number, zone: string | undefined): string {
  const words = (moment: number) =>
    new Intl.DateTimeFormat("en-GB", {
      day: "numeric",
      month: "short",
      hour: "2-digit",
      minute: "2-digit",
      timeZone: zone,
    }).format(moment);
  return `${words(at)} – ${words(at + bucketSeconds * 1_000)}`;
}
