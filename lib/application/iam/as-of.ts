const oneDay = 86_400_000;

/** The instant up to which a day (UTC) is asked about: its end; null stands for now. */
export function endOfDay(day: string | undefined): Date | null {
  return day === undefined ? null : new Date(Date.parse(`${day}T00:00:00Z`) + oneDay - 1);
}
