import { type CheckPart, gainOf } from "./score";
import { severityWeight } from "./severity";

/** What fixing everything that one check finds is worth. */
export type CheckWorth = {
  part: CheckPart;
  /** Points that the principle's score gains. */
  points: number;
  /** Work for all of it. */
  minutes: number;
  /** points × severity weight / minutes: risk reduced per minute. */
  worth: number;
};

/** Weighs the failing checks of one principle; `minutesOf` is the work for one resource, undefined for unknown checks. */
export function worthOf(
  parts: readonly CheckPart[],
  minutesOf: (check: string) => number | undefined,
): CheckWorth[] {
  return parts.flatMap((part) => {
    const each = minutesOf(part.check);
    if (part.failed === 0 || each === undefined) return [];
    const points = gainOf(parts, part.check);
    const minutes = each * part.failed;
    return [{ part, points, minutes, worth: (points * severityWeight[part.severity]) / minutes }];
  });
}

/** Most risk reduced per minute first; then most points, then the name. */
export function byWorth(a: CheckWorth, b: CheckWorth): number {
  return b.worth - a.worth || b.points - a.points || (a.part.check < b.part.check ? -1 : 1);
}
