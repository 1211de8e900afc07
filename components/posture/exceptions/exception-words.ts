import { principleNames } from "@/lib/domain/posture/principles";
import type { Exception } from "./use-exceptions";

type Conditions = Pick<Exception, "check" | "title" | "principle" | "account" | "unit" | "resource" | "tag">;

/** What an exception reaches, condition by condition: all of them must hold. */
export function conditionWords(one: Conditions, accountName: (id: string) => string): string[] {
  const { check, title, principle, account, unit, resource, tag } = one;
  const name = Object.entries(principleNames).find(([number]) => Number(number) === principle)?.[1];
  return [
    ...(check === null ? [] : [title ?? check]),
    ...(principle === null ? [] : [`principle ${principle}${name ? `, ${name.toLowerCase()}` : ""}`]),
    ...(account === null ? [] : [`account ${accountName(account)}`]),
    ...(unit === null ? [] : [`unit ${unit}`]),
    ...(resource === null ? [] : [`resource ${resource}`]),
    ...(tag === null ? [] : [tag.value === null ? `tagged ${tag.key}` : `tagged ${tag.key} = ${tag.value}`]),
  ];
}

/** The page's answer: "3 exceptions mute 41 findings." */
export function exceptionsSentence(all: readonly Pick<Exception, "state" | "mutes">[]): string {
  const active = all.filter(({ state }) => state === "active");
  if (active.length === 0) return "No exception mutes anything.";
  const mutes = active.reduce((sum, one) => sum + one.mutes, 0);
  const findings = `${mutes.toLocaleString("en-GB")} ${mutes === 1 ? "finding" : "findings"}`;
  return active.length === 1
    ? `1 exception mutes ${findings}.`
    : `${active.length} exceptions mute ${findings}.`;
}
