import type { CheckVersion } from "@/lib/adapters/db/queries/checks/check-versions";
import { logger } from "@/lib/adapters/log/logger";
import type { BookedCheck } from "@/lib/domain/posture/check-book";
import { parseRule } from "@/lib/domain/posture/rules/parse-rule";
import { checkOfRule } from "@/lib/domain/posture/rules/rule-check";

/** Texts that were read, by what they say: asked for with every page, and few. */
const read = new Map<string, BookedCheck["check"] | null>();
const keepRead = 1_000;

function checkOf(check: string, text: string): BookedCheck["check"] | null {
  const known = read.get(text);
  if (known !== undefined) return known;
  const { rule, notes } = parseRule(text);
  if (!rule)
    logger.warn({ check, notes: notes.slice(0, 3) }, "a stored rule cannot be read and judges nothing");
  const made = rule ? checkOfRule(rule) : null;
  read.set(text, made);
  for (const old of [...read.keys()].slice(0, -keepRead)) read.delete(old);
  return made;
}

function retirementOf({ enabled, deleted }: CheckVersion): BookedCheck["retired"] {
  if (deleted) return "deleted";
  return enabled ? undefined : "disabled";
}

/** The checks that stored rules mean. One that this version of the program cannot read any more is left out. */
export function ruleChecks(newest: readonly CheckVersion[]): BookedCheck[] {
  return newest.flatMap((one) => {
    const check = one.text === null ? null : checkOf(one.check, one.text);
    return check ? [{ check, origin: "rule" as const, retired: retirementOf(one), reason: one.reason }] : [];
  });
}

/** Checks of the program and of files, with those retired that people switched off. */
export function switchedBy(newest: readonly CheckVersion[], booked: readonly BookedCheck[]): BookedCheck[] {
  const off = new Map(
    newest.flatMap(({ check, enabled, text, reason }) => (enabled || text !== null ? [] : [[check, reason]])),
  );
  return booked.map((one) => {
    const reason = off.get(one.check.id);
    return reason === undefined ? one : { ...one, retired: "disabled", reason };
  });
}
