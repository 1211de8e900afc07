import { type Principle, principleNumbers } from "./principles";
import { type CheckPart, overallOf, type Score, scoreOf } from "./score";

/** How many failing resources of a check are fixed; "all" for each of them. */
export type Repairs = ReadonlyMap<string, number | "all">;

export type RepairedCheck = {
  check: string;
  principle: Principle;
  severity: CheckPart["severity"];
  fixed: number;
  /** Resources that still fail afterwards. */
  remaining: number;
  /** Points that the principle's score gains by this repair alone. */
  gain: number;
};

export type WhatIf = {
  /** In the order of the principles. */
  principles: { principle: Principle; before: Score; after: Score }[];
  overall: { before: Score; after: Score };
  checks: RepairedCheck[];
  /** Failing resource-check pairs over the whole scope. */
  failing: { before: number; after: number };
};

type Parts = ReadonlyMap<Principle, readonly CheckPart[]>;

function repaired(part: CheckPart, repairs: Repairs): CheckPart {
  const asked = repairs.get(part.check);
  if (asked === undefined) return part;
  const fixed = asked === "all" ? part.failed : Math.min(Math.max(asked, 0), part.failed);
  return { ...part, passed: part.passed + fixed, failed: part.failed - fixed };
}

function failures(parts: Parts): number {
  return [...parts.values()].flat().reduce((sum, part) => sum + part.failed, 0);
}

/** The scores that a scope would have if some of what fails were fixed, beside those it has. What is not there changes nothing. */
export function whatIf(parts: Parts, repairs: Repairs): WhatIf {
  const after = new Map(
    [...parts].map(([principle, list]) => [principle, list.map((part) => repaired(part, repairs))]),
  );
  const principles = principleNumbers.map((principle) => ({
    principle,
    before: scoreOf(parts.get(principle) ?? []),
    after: scoreOf(after.get(principle) ?? []),
  }));
  const checks = [...parts].flatMap(([principle, list]) =>
    list.flatMap((part): RepairedCheck[] => {
      const then = repaired(part, repairs);
      if (!repairs.has(part.check)) return [];
      const alone = list.map((one) => (one === part ? then : one));
      return [
        {
          check: part.check,
          principle,
          severity: part.severity,
          fixed: part.failed - then.failed,
          remaining: then.failed,
          gain: (scoreOf(alone).score ?? 0) - (scoreOf(list).score ?? 0),
        },
      ];
    }),
  );
  return {
    principles,
    overall: {
      before: overallOf(principles.map((one) => one.before)),
      after: overallOf(principles.map((one) => one.after)),
    },
    checks,
    failing: { before: failures(parts), after: failures(after) },
  };
}
