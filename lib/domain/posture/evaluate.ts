import type { Check, Judge, Place } from "./check";
import type { Finding } from "./finding";
import type { ResourceType } from "./resources/types";
import { NotCollected, NotSeen, type Verdict } from "./verdict";
import { gapSentence, type World } from "./world";

type Outcome = { status: Finding["status"]; reason: string; evidence?: unknown };

function notAssessed(reason: string): Outcome {
  return { status: "not_assessed", reason: `Not assessed: ${reason}` };
}

/** Runs one judgement; whatever it throws becomes the reason why the thing is not assessed. */
function attempt(judge: () => Verdict | null, place: Place, world: World): Outcome | null {
  try {
    return judge();
  } catch (error) {
    if (error instanceof NotCollected) {
      const gap = world.gap(error.operation, place.account, place.region, place.id);
      return notAssessed(gap ? gapSentence(gap) : `the snapshot holds no answer of ${error.operation}`);
    }
    if (error instanceof NotSeen) return notAssessed(error.message);
    return notAssessed(`the check stumbled over this resource (${String(error)})`);
  }
}

function record(check: Check, place: Place, outcome: Outcome): Finding {
  return {
    check: check.id,
    principle: check.principle,
    layer: check.layer,
    service: check.service,
    severity: check.severity,
    account: place.account,
    region: place.region,
    resource: place.id,
    status: outcome.status,
    reason: outcome.reason,
    evidence: outcome.evidence,
  };
}

/** Where a whole listing failed, one finding says so: things may exist there that nobody has judged. */
function* unlistedPlaces(check: Check, type: ResourceType, world: World): Generator<Finding> {
  for (const account of world.accounts) {
    for (const region of [...world.regions, "global"]) {
      const gap = world.listingGap(type, account, region);
      if (!gap) continue;
      const id = `arn:aws:${check.service}:${region === "global" ? "" : region}:${account}:*`;
      yield record(check, { account, region, id }, notAssessed(gapSentence(gap)));
    }
  }
}

function* judgeResources(check: Check, judge: Judge & { per: "resource" }, world: World): Generator<Finding> {
  for (const resource of world.of(judge.type)) {
    const outcome = attempt(() => judge.judge(resource, world), resource, world);
    if (outcome) yield record(check, resource, outcome);
  }
  for (const { resource, where, expected } of world.malformed) {
    if (resource.type === judge.type) yield record(check, resource, notAssessed(`${where}: ${expected}`));
  }
  yield* unlistedPlaces(check, judge.type, world);
}

function judgePlace(judge: Exclude<Judge, { per: "resource" }>, place: Place, world: World): Outcome | null {
  const region = judge.per === "region" ? place.region : undefined;
  const unseen = judge.needs.map((type) => world.unlisted(type, place.account, region)).find(Boolean);
  const outcome = attempt(() => judge.judge(place, world), place, world);
  if (!unseen || outcome === null || outcome.status === "not_assessed") return outcome;
  return outcome.status === "pass" && judge.proof === "one" ? outcome : notAssessed(unseen);
}

function placesOf(judge: Exclude<Judge, { per: "resource" }>, service: string, world: World): Place[] {
  return world.accounts.flatMap((account): Place[] =>
    judge.per === "account"
      ? [{ account, region: "global", id: `arn:aws:iam::${account}:root` }]
      : world.regions
          .filter((region) => !world.switchedOff(account, region))
          .map((region) => ({ account, region, id: `arn:aws:${service}:${region}:${account}:region` })),
  );
}

/** Judges a snapshot by one check. Never throws for what the snapshot holds or lacks. */
export function* evaluateCheck(check: Check, world: World): Generator<Finding> {
  const { judge } = check;
  if (judge.per === "resource") {
    yield* judgeResources(check, judge, world);
    return;
  }
  for (const place of placesOf(judge, check.service, world)) {
    const outcome = judgePlace(judge, place, world);
    if (outcome) yield record(check, place, outcome);
  }
}

/** Judges a snapshot by every check, in the order of the checks. */
export function evaluate(world: World, checks: readonly Check[]): Finding[] {
  const findings: Finding[] = [];
  for (const check of checks) for (const finding of evaluateCheck(check, world)) findings.push(finding);
  return findings;
}
