/** "3 points", "1 point", "0.4 points": how far a score moved, without its direction. */
export function pointsWords(points: number): string {
  const size = Math.abs(points);
  const shown = size < 10 ? Number(size.toFixed(1)) : Math.round(size);
  return `${shown} ${shown === 1 ? "point" : "points"}`;
}

/** A calendar day with its weekday: "Tue 24 Nov". */
export function weekdayWords(day: string): string {
  return new Intl.DateTimeFormat("en-GB", {
    weekday: "short",
    day: "numeric",
    month: "short",
    timeZone: "UTC",
  }).format(new Date(`${day}T00:00:00Z`));
}
