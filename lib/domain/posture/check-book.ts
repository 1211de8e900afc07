import type { Check } from "./check";

/** Where a check comes from: this program, a rule that people wrote in it, or a file of theirs. */
export const checkOrigins = ["built-in", "rule", "file"] as const;
export type CheckOrigin = (typeof checkOrigins)[number];

/** Why a check judges nothing any more. */
export const retirements = ["disabled", "deleted"] as const;
export type Retirement = (typeof retirements)[number];

/** A check with where it comes from. A retired one judges nothing any more, but its findings still have its words. */
export type BookedCheck = {
  check: Check;
  origin: CheckOrigin;
  retired?: Retirement;
  /** Why people retired it. */
  reason?: string;
};

/** Every check that judges, and every one that findings may name. */
export type CheckBook = {
  /** Those that judge, by id. */
  checks: readonly Check[];
  /** Those that judge and those that do no more, by id. */
  all: readonly BookedCheck[];
  /** The check of this id, a retired one too; undefined for one that nobody has any more. */
  byId(id: string): Check | undefined;
  originOf(id: string): CheckOrigin;
  isRetired(id: string): boolean;
  retirementOf(id: string): Retirement | undefined;
  /** Differs whenever people's own part of the book does. */
  edition: string;
};

/** Binds checks into a book. The first of two with the same id wins. */
export function bindChecks(booked: readonly BookedCheck[], edition = ""): CheckBook {
  const byId = new Map<string, BookedCheck>();
  for (const one of booked) if (!byId.has(one.check.id)) byId.set(one.check.id, one);
  const all = [...byId.values()].sort((a, b) => (a.check.id < b.check.id ? -1 : 1));
  return {
    checks: all.filter(({ retired }) => !retired).map(({ check }) => check),
    all,
    byId: (id) => byId.get(id)?.check,
    originOf: (id) => byId.get(id)?.origin ?? "built-in",
    isRetired: (id) => byId.get(id)?.retired !== undefined,
    retirementOf: (id) => byId.get(id)?.retired,
    edition,
  };
}
