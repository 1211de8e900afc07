import type { Check } from "./check";
import type { CheckBook, Retirement } from "./check-book";
import { type DueDays, dueDate } from "./due";
import { type Finding, type FindingKey, type FindingStatus, findingKey } from "./finding";
import type { ChangeKind, Life } from "./life";
import { resourceDefinitions } from "./resources/types";
import type { World } from "./world";

/** A finding as an earlier snapshot left it. */
export type KnownFinding = FindingKey & {
  id: string;
  status: FindingStatus;
  reason: string;
  firstSeen: Date;
  lastSeen: Date;
} & Turns;

/** `openedAt`: when it last opened, the first time or again. `changedAt`: when its status last changed. */
export type Turns = { life: Life; openedAt: Date | null; changedAt: Date };

export type Change = { id: string; change: ChangeKind; reason: string };
export type StoredFinding = Finding &
  Turns & {
    id: string;
    firstSeen: Date;
    lastSeen: Date;
    /** When it has to be mended, while it fails. */
    dueAt: Date | null;
  };

/** What a snapshot does to the findings of its accounts. */
export type Step = { upserts: StoredFinding[]; deletions: string[]; changes: Change[] };

export const goneReason = "The resource is gone.";
const leftReason = "The check no longer applies to this resource.";
const retiredReasons: Record<Retirement, string> = {
  disabled: "The check was switched off.",
  deleted: "The check was deleted.",
};
/** Reasons of findings that were closed without anybody having seen them pass: they count in no score. */
export const closingReasons: readonly string[] = [goneReason, leftReason, ...Object.values(retiredReasons)];
const keepGoneDays = 90;

/**
 * The change that a new status means. `last` is the finding's last change other than not_assessed: it tells an open
 * finding from a resolved one across a time in which nobody could look.
 */
export function changeOf(
  before: FindingStatus | undefined,
  after: FindingStatus,
  last: ChangeKind | undefined,
): ChangeKind | undefined {
  if (before === after) return undefined;
  const open = last !== undefined && last !== "resolved";
  if (after === "not_assessed") return "not_assessed";
  if (after === "muted") return "muted";
  if (after === "pass") return open ? "resolved" : undefined;
  if (last === undefined) return "opened";
  if (last === "muted") return "unmuted";
  return last === "resolved" ? "reopened" : "still_open";
}

/** Where a finding stands after a change; `before` is undefined for one that is seen for the first time. */
export function turn(
  before: Turns | undefined,
  status: FindingStatus,
  change: ChangeKind | undefined,
  at: Date,
): Turns {
  const changedAt = change || !before ? at : before.changedAt;
  if (change === "resolved") return { life: "resolved", openedAt: before?.openedAt ?? null, changedAt };
  const open = before?.life === "open" || before?.life === "reopened";
  if ((status === "fail" || status === "muted") && !open) {
    return { life: before?.life === "resolved" ? "reopened" : "open", openedAt: at, changedAt };
  }
  return { life: before?.life ?? "never", openedAt: before?.openedAt ?? null, changedAt };
}

/** Why a finding that this snapshot does not bring may still stand; undefined when its resource is gone. */
function unseen(known: FindingKey, check: Check, world: World): string | undefined {
  if (check.judge.per !== "resource") return undefined;
  const { type } = check.judge;
  const asked =
    known.region === "global" ||
    world.regions.includes(known.region) ||
    resourceDefinitions[type].everywhere === true;
  if (!asked) return `${known.region} was not looked at`;
  return world.unlisted(type, known.account, known.region);
}

/** Findings whose status differs from what is known, so that their last changes must be looked up. */
export function changedIds(known: ReadonlyMap<string, KnownFinding>, found: readonly Finding[]): string[] {
  const status = new Map(found.map((finding) => [findingKey(finding), finding.status]));
  return [...known].filter(([key, one]) => status.get(key) !== one.status).map(([, one]) => one.id);
}

type StepInput = {
  known: ReadonlyMap<string, KnownFinding>;
  found: readonly Finding[];
  lastChange: ReadonlyMap<string, ChangeKind>;
  world: World;
  checks: Pick<CheckBook, "byId" | "retirementOf">;
  idOf(key: string): string;
  takenAt: Date;
  /** When findings turn: as the snapshot was taken, or later when it is judged again. */
  at: Date;
  dueDays: DueDays;
};

function meet(step: Step, input: StepInput, key: string, finding: Finding): void {
  const before = input.known.get(key);
  const id = before?.id ?? input.idOf(key);
  const change = changeOf(before?.status, finding.status, input.lastChange.get(id));
  if (change) step.changes.push({ id, change, reason: finding.reason });
  const firstSeen = before && change !== "opened" ? before.firstSeen : input.takenAt;
  const turns = turn(before, finding.status, change, input.at);
  const dueAt = finding.status === "fail" ? dueDate(finding.severity, turns.openedAt, input.dueDays) : null;
  step.upserts.push({ ...finding, ...turns, id, firstSeen, lastSeen: input.takenAt, dueAt });
}

/** Why a finding that the snapshot does not bring is closed. */
function closingReason({ check, resource }: KnownFinding, { checks, world }: StepInput): string {
  const retirement = checks.retirementOf(check);
  if (retirement) return retiredReasons[retirement];
  const judge = checks.byId(check)?.judge;
  return judge?.per === "resource" && world.byId(judge.type, resource) ? leftReason : goneReason;
}

/** A finding that the snapshot does not bring: its resource is gone, or could not be seen, or its check is no more. */
function miss(step: Step, input: StepInput, before: KnownFinding): void {
  const check = input.checks.byId(before.check);
  const expired = input.takenAt.getTime() - before.lastSeen.getTime() > keepGoneDays * 86_400_000;
  const alreadyClosed = closingReasons.includes(before.reason);
  if (!check || (alreadyClosed && expired)) {
    step.deletions.push(before.id);
    return;
  }
  if (alreadyClosed) return;
  const retired = input.checks.retirementOf(before.check) !== undefined;
  const why = retired ? undefined : unseen(before, check, input.world);
  // One that failed once stays for a while: between two dates it was resolved, which must still be told.
  if (!why && before.life === "never") {
    step.deletions.push(before.id);
    return;
  }
  const status = why ? "not_assessed" : "pass";
  const reason = why ? `Not assessed: ${why}` : closingReason(before, input);
  const { principle, layer, service, severity } = check;
  const change = changeOf(before.status, status, input.lastChange.get(before.id));
  if (change) step.changes.push({ id: before.id, change, reason });
  const { id, account, region, resource, firstSeen, lastSeen } = before;
  const place = { id, check: before.check, account, region, resource, firstSeen, lastSeen, dueAt: null };
  const turns = turn(before, status, change, input.at);
  step.upserts.push({ ...place, ...turns, principle, layer, service, severity, status, reason });
}

/** Carries the findings of the snapshot's accounts from what is known to what it shows. */
export function advance(input: StepInput): Step {
  const step: Step = { upserts: [], deletions: [], changes: [] };
  const met = new Set<string>();
  for (const finding of input.found) {
    const key = findingKey(finding);
    if (met.has(key)) continue;
    met.add(key);
    meet(step, input, key, finding);
  }
  for (const [key, before] of input.known) if (!met.has(key)) miss(step, input, before);
  return step;
}
