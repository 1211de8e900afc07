/** Working time: "5 min", "2 h", "3 d" (of eight hours). */
export function effortWords(minutes: number): string {
  if (minutes < 60) return `${minutes} min`;
  const hours = minutes / 60;
  if (hours < 16) return `${Number(hours.toFixed(1))} h`;
  return `${Number((hours / 8).toFixed(1))} d`;
}
