import { endOf, forAMonth, type Until, untilOf } from "@/components/posture/acts/until-fields";
import { type ExceptionRule, exceptionRule } from "@/lib/contract/endpoints/finding-life";
import type { Exception } from "./use-exceptions";

/** An exception as it is typed; nothing checked yet. */
export type Draft = {
  check: string;
  principle: string;
  account: string;
  unit: string;
  resource: string;
  tagKey: string;
  tagValue: string;
  reason: string;
  owner: string;
  until: Until;
};

/** What stands in the form at first. */
export function draftOf(exception: Exception | null, owner: string): Draft {
  return {
    check: exception?.check ?? "",
    principle: exception?.principle?.toString() ?? "",
    account: exception?.account ?? "",
    unit: exception?.unit ?? "",
    resource: exception?.resource ?? "",
    tagKey: exception?.tag?.key ?? "",
    tagValue: exception?.tag?.value ?? "",
    reason: exception?.reason ?? "",
    owner: exception?.owner ?? owner,
    until: exception ? untilOf(exception.expiresAt) : forAMonth,
  };
}

const orNull = (text: string) => text.trim() || null;

/**
 * The rule that was typed, or what is wrong with it.
 * @param now milliseconds since 1970
 */
export function ruleOf(
  draft: Draft,
  now: number,
): { rule: ExceptionRule; problem: null } | { rule: null; problem: string } {
  const { check, principle, account, unit, resource, tagKey, tagValue, reason, owner, until } = draft;
  if (until.span === "date" && until.day === "") return { rule: null, problem: "Last day: expected a day." };
  const read = exceptionRule.safeParse({
    check: orNull(check),
    principle: principle === "" ? null : Number(principle),
    account: orNull(account),
    unit: orNull(unit),
    resource: orNull(resource),
    tag: tagKey.trim() === "" ? null : { key: tagKey, value: orNull(tagValue) },
    reason,
    owner: owner.trim(),
    expiresAt: endOf(until, now),
  });
  if (read.success) return { rule: read.data, problem: null };
  const [issue] = read.error.issues;
  const where = issue?.path.join(".");
  return { rule: null, problem: `${where ? `${where}: ` : ""}${issue?.message ?? "not understood"}.` };
}
