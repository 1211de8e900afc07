import type { Check } from "./check";

/** Where a check comes from: this program, a rule that people wrote in it, or a file of theirs. */
export const checkOrigins = ["built-in", "rule", "file"] as const;
export type CheckOrigin = (typeof checkOrigins)[number];

/** A check with where it comes from. A retired one judges nothing any more, but its findings still have its words. */
export type BookedCheck = { check: Check; origin: CheckOrigin; retired?: boolean };

/** Every check that judges, and every one that findings may name. */
export type CheckBook = {
  /** Those that judge, by id. */
  checks: readonly Check[];
  /** The check of this id, a retired one too; undefined for one that nobody has any more. */
  byId(id: string): Check | undefined;
  originOf(id: string): CheckOrigin;
  isRetired(id: string): boolean;
};

/** Binds checks into a book. The first of two with the same id wins. */
export function bindChecks(booked: readonly BookedCheck[]): CheckBook {
  const byId = new Map<string, BookedCheck>();
  for (const one of booked) if (!byId.has(one.check.id)) byId.set(one.check.id, one);
  const checks = [...byId.values()].filter(({ retired }) => !retired).map(({ check }) => check);
  return {
    checks: checks.sort((a, b) => (a.id < b.id ? -1 : 1)),
    byId: (id) => byId.get(id)?.check,
    originOf: (id) => byId.get(id)?.origin ?? "built-in",
    isRetired: (id) => byId.get(id)?.retired === true,
  };
}
