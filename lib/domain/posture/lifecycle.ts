import type { Check } from "./check";
import { type Finding, type FindingKey, type FindingStatus, findingKey } from "./finding";
import { resourceDefinitions } from "./resources/types";
import type { World } from "./world";

export type ChangeKind = "opened" | "resolved" | "reopened" | "not_assessed" | "muted" | "unmuted";

/** A finding as an earlier snapshot left it. */
export type KnownFinding = FindingKey & {
  id: string;
  status: FindingStatus;
  reason: string;
  firstSeen: Date;
  lastSeen: Date;
};

export type Change = { id: string; change: ChangeKind; reason: string };
export type StoredFinding = Finding & { id: string; firstSeen: Date; lastSeen: Date };

/** What a snapshot does to the findings of its accounts. */
export type Step = { upserts: StoredFinding[]; deletions: string[]; changes: Change[] };

export const goneReason = "The resource is gone.";
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
  if (last === "muted") return "unmuted";
  return last === undefined ? "opened" : "reopened";
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
  checkById(id: string): Check | undefined;
  idOf(key: string): string;
  takenAt: Date;
};

function meet(step: Step, input: StepInput, key: string, finding: Finding): void {
  const before = input.known.get(key);
  const id = before?.id ?? input.idOf(key);
  const change = changeOf(before?.status, finding.status, input.lastChange.get(id));
  if (change) step.changes.push({ id, change, reason: finding.reason });
  const firstSeen = before && change !== "opened" ? before.firstSeen : input.takenAt;
  step.upserts.push({ ...finding, id, firstSeen, lastSeen: input.takenAt });
}

/** A finding that the snapshot does not bring: its resource is gone, or could not be seen, or its check is no more. */
function miss(step: Step, input: StepInput, before: KnownFinding): void {
  const check = input.checkById(before.check);
  const expired = input.takenAt.getTime() - before.lastSeen.getTime() > keepGoneDays * 86_400_000;
  const alreadyGone = before.reason === goneReason;
  if (!check || (alreadyGone && expired)) {
    step.deletions.push(before.id);
    return;
  }
  if (alreadyGone) return;
  const why = unseen(before, check, input.world);
  const open = before.status === "fail" || before.status === "muted";
  if (!why && !open) {
    step.deletions.push(before.id);
    return;
  }
  const status = why ? "not_assessed" : "pass";
  const reason = why ? `Not assessed: ${why}` : goneReason;
  const { principle, layer, service, severity } = check;
  const change = changeOf(before.status, status, input.lastChange.get(before.id));
  if (change) step.changes.push({ id: before.id, change, reason });
  const { id, account, region, resource, firstSeen, lastSeen } = before;
  const place = { id, check: before.check, account, region, resource };
  step.upserts.push({ ...place, principle, layer, service, severity, status, reason, firstSeen, lastSeen });
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
