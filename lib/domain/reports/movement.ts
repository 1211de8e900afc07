import type { Principle } from "@/lib/domain/posture/principles";
import { type CheckPart, passRatio } from "@/lib/domain/posture/score";
import { severityWeight } from "@/lib/domain/posture/severity";
import { lostWeight } from "@/lib/domain/posture/trend";

/** What one check did to its principle's score between two moments. */
export type Movement = {
  principle: Principle;
  check: string;
  /** Points of the principle's score: negative when it got worse. All movements of a principle add up to its change. */
  points: number;
  failedBefore: number;
  failedNow: number;
  assessedNow: number;
};

/** Movements too small to be told are left out. */
const smallest = 0.05;

function pointsLost(parts: readonly CheckPart[]): Map<string, number> {
  const weight = parts.reduce(
    (sum, part) => (passRatio(part) === null ? sum : sum + severityWeight[part.severity]),
    0,
  );
  return new Map(parts.map((part) => [part.check, weight === 0 ? 0 : (100 * lostWeight(part)) / weight]));
}

/** The checks that moved a principle's score, largest movement first; none when there is nothing to compare with. */
export function movementsOf(
  principle: Principle,
  before: readonly CheckPart[],
  now: readonly CheckPart[],
): Movement[] {
  if (![before, now].every((parts) => parts.some((part) => passRatio(part) !== null))) return [];
  const [lostBefore, lostNow] = [pointsLost(before), pointsLost(now)];
  const partBefore = new Map(before.map((part) => [part.check, part]));
  const partNow = new Map(now.map((part) => [part.check, part]));
  return [...new Set([...partBefore.keys(), ...partNow.keys()])]
    .map((check): Movement => {
      const part = partNow.get(check);
      return {
        principle,
        check,
        points: (lostBefore.get(check) ?? 0) - (lostNow.get(check) ?? 0),
        failedBefore: partBefore.get(check)?.failed ?? 0,
        failedNow: part?.failed ?? 0,
        assessedNow: (part?.passed ?? 0) + (part?.failed ?? 0),
      };
    })
    .filter(({ points }) => Math.abs(points) >= smallest)
    .sort((a, b) => Math.abs(b.points) - Math.abs(a.points) || (a.check < b.check ? -1 : 1));
}
