import type { Database } from "@/lib/adapters/db/database";
import { type WriteQuestion, writeEvents } from "@/lib/adapters/db/queries/events/write-events";
import { changesOfResources } from "@/lib/adapters/db/queries/posture/changes-of-resources";
import { findingById, findingHistory } from "@/lib/adapters/db/queries/posture/finding-by-id";
import { lookKey, previousLooks } from "@/lib/adapters/db/queries/posture/previous-look";
import { allChecks } from "@/lib/application/checks/all-checks";
import type { CausesAnswer } from "@/lib/contract/cause";
import type { ResponseOf } from "@/lib/contract/endpoint";
import type { endpoints } from "@/lib/contract/endpoints/trend";
import { Problem } from "@/lib/domain/errors/problem";
import { type Effect, isPlace, namesOfResource, rankCauses } from "@/lib/domain/posture/causes";
import type { AccountScope } from "@/lib/domain/scope/account-scope";

/** A finding that changed at an instant. */
export type ChangedFinding = { check: string; resource: string; account: string; at: Date };

const mostCauses = 3;
/** Where an account was not looked at before, events of the day before are asked for. */
const firstSpanMs = 86_400_000;
const mostChanges = 1_000;

/**
 * For each finding, in order: the events between the two looks at its account that probably changed it. An empty list of
 * causes says that no event in the timeline fits.
 */
export async function causesOf(
  db: Database,
  scope: AccountScope,
  findings: readonly ChangedFinding[],
): Promise<CausesAnswer[]> {
  const [checks, looks, changes] = await Promise.all([
    allChecks(db),
    previousLooks(db.pool, findings),
    changesOfResources(
      db.pool,
      scope,
      findings.map(({ resource }) => resource),
      mostChanges,
    ),
  ]);
  const questions = findings.map((one): WriteQuestion => {
    const after = looks.get(lookKey(one)) ?? new Date(one.at.getTime() - firstSpanMs);
    const names = isPlace(one.resource) ? [] : namesOfResource(one.resource);
    return { account: one.account, after, until: one.at, names, source: serviceOf(one.check, checks.byId) };
  });
  const events = await writeEvents(db, scope, questions);
  return findings.map((one, index) => {
    const question = questions[index];
    const step = changes.find(
      ({ resource, at }) => resource === one.resource && at.getTime() === one.at.getTime(),
    );
    const effect: Effect = {
      check: one.check,
      service: question?.source ?? "",
      resource: one.resource,
      changed: (step?.differences ?? []).map(({ path }) => path),
    };
    return {
      after: (question?.after ?? one.at).toISOString(),
      until: one.at.toISOString(),
      causes: rankCauses(effect, events[index] ?? [], mostCauses),
    };
  });
}

/** The service as CloudTrail calls its source; what has no name of its own there is called as its checks are. */
function serviceOf(check: string, byId: (id: string) => { service: string } | undefined): string {
  const service = byId(check)?.service ?? "";
  const sources: Record<string, string> = {
    elbv2: "elasticloadbalancing",
    cloudwatch: "monitoring",
    efs: "elasticfilesystem",
    eventbridge: "events",
    stepfunctions: "states",
    macie: "macie2",
    opensearch: "es",
  };
  return sources[service] ?? service;
}

/**
 * What probably changed a finding when it changed last.
 * @throws Problem not-found when the scope holds none of this id
 */
export async function findingCauses(
  db: Database,
  scope: AccountScope,
  id: string,
): Promise<ResponseOf<typeof endpoints.findingCauses>> {
  const finding = await findingById(db.pool, scope, id);
  if (!finding) throw new Problem("not-found", "There is no such finding in the accounts that you may see.");
  const turns = (await findingHistory(db.pool, id)).flatMap(({ at, change }) =>
    change === "opened" || change === "reopened" || change === "resolved" ? [{ at, change }] : [],
  );
  const [last] = turns;
  if (!last) return { change: null, at: null, causes: null };
  const { check, resource, account } = finding;
  const [causes] = await causesOf(db, scope, [{ check, resource, account, at: last.at }]);
  return { change: last.change, at: last.at.toISOString(), causes: causes ?? null };
}
