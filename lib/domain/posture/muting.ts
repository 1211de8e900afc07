import { compileGlob, tokenise } from "@/lib/domain/iam/match/glob";
import { type Finding, type FindingKey, findingKey, type Muting } from "./finding";
import type { Principle } from "./principles";

/** One failure that people chose to leave. */
export type Mute = FindingKey & { reason: string; expiresAt: Date | null };

/**
 * Failures that are left by rule. Every condition that is not null must hold; patterns know `*` and `?`. A unit takes in
 * the units below it.
 */
export type Exception = {
  id: string;
  check: string | null;
  principle: Principle | null;
  /** Pattern over account ids. */
  account: string | null;
  /** Organisational unit, `/workloads/prod`, or a pattern of one. */
  unit: string | null;
  /** Pattern over the resource's ARN. */
  resource: string | null;
  /** A null value asks for the tag only. */
  tag: { key: string; value: string | null } | null;
  /** Accounts beyond which it never reaches; null for all. */
  within: readonly string[] | null;
  reason: string;
  expiresAt: Date | null;
};

/** What exceptions ask about, beside the finding itself; undefined where it is not known, which never matches. */
export type Surroundings = {
  unitOf(account: string): string | undefined;
  tagsOf(finding: FindingKey): Readonly<Record<string, string>> | undefined;
};

export type MutingRules = { mutes: readonly Mute[]; exceptions: readonly Exception[] };
type Judged = FindingKey & Pick<Finding, "principle">;
type Condition = (finding: Judged) => boolean;

function pattern(text: string): (value: string) => boolean {
  return compileGlob(tokenise(text));
}

function conditionsOf(exception: Exception, around: Surroundings): Condition[] {
  const { check, principle, account, unit, resource, tag, within } = exception;
  const conditions: Condition[] = [];
  if (check !== null) conditions.push((finding) => finding.check === check);
  if (principle !== null) conditions.push((finding) => finding.principle === principle);
  if (within !== null) conditions.push((finding) => within.includes(finding.account));
  if (account !== null) {
    const fits = pattern(account);
    conditions.push((finding) => fits(finding.account));
  }
  if (unit !== null) {
    const [itself, below] = [pattern(unit), pattern(`${unit.replace(/\/$/, "")}/*`)];
    conditions.push(({ account: id }) => {
      const path = around.unitOf(id);
      return path !== undefined && (itself(path) || below(path));
    });
  }
  if (resource !== null) {
    const fits = pattern(resource);
    conditions.push((finding) => fits(finding.resource));
  }
  if (tag !== null) {
    const fits = tag.value === null ? () => true : pattern(tag.value);
    conditions.push((finding) => {
      const value = around.tagsOf(finding)?.[tag.key];
      return value !== undefined && fits(value);
    });
  }
  return conditions;
}

/** Later first, for good before everything: so that what mutes longest is what is said. */
function longest(a: { until: Date | null }, b: { until: Date | null }): number {
  return (b.until?.getTime() ?? Number.POSITIVE_INFINITY) - (a.until?.getTime() ?? Number.POSITIVE_INFINITY);
}

/**
 * Compiles the rules that hold at an instant. The answer says what leaves a failing finding: its own mute before
 * exceptions, of these the one that lasts longest; undefined when nothing does.
 */
export function compileMuting(
  { mutes, exceptions }: MutingRules,
  around: Surroundings,
  now: Date,
): (finding: Judged) => Muting | undefined {
  const holds = ({ expiresAt }: { expiresAt: Date | null }) => expiresAt === null || expiresAt > now;
  const own = new Map(mutes.filter(holds).map((mute) => [findingKey(mute), mute]));
  const rules = exceptions
    .filter(holds)
    .map(({ id, reason, expiresAt, ...rest }) => ({
      muting: { reason, until: expiresAt, exception: id },
      conditions: conditionsOf({ id, reason, expiresAt, ...rest }, around),
    }))
    .sort((a, b) => longest(a.muting, b.muting) || (a.muting.exception < b.muting.exception ? -1 : 1));
  return (finding) => {
    const mute = own.get(findingKey(finding));
    if (mute) return { reason: mute.reason, until: mute.expiresAt, exception: null };
    return rules.find(({ conditions }) => conditions.every((holdsFor) => holdsFor(finding)))?.muting;
  };
}

/** Turns failures that the rules leave into muted ones; what passes stays a pass. */
export function applyMuting<T extends Finding>(
  findings: readonly T[],
  mutingOf: (finding: T) => Muting | undefined,
): T[] {
  return findings.map((finding) => {
    const muting = finding.status === "fail" ? mutingOf(finding) : undefined;
    return muting ? { ...finding, status: "muted", muting } : finding;
  });
}

/** True when an exception may name something in the account, as far as the account's id tells. */
export function reaches({ account, within }: Pick<Exception, "account" | "within">, id: string): boolean {
  return (within === null || within.includes(id)) && (account === null || pattern(account)(id));
}
