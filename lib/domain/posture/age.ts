/** Whole days from an instant as AWS prints it until `now`; NaN for text that is no instant. */
export function daysSince(instant: string, now: Date): number {
  return Math.floor((now.getTime() - Date.parse(instant)) / 86_400_000);
}
