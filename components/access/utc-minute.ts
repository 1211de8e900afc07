/** An instant to the minute, in UTC: `2026-11-24 02:09 UTC`. */
export function utcMinute(iso: string): string {
  return `${iso.slice(0, 10)} ${iso.slice(11, 16)} UTC`;
}
