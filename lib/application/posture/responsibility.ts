import type { Database } from "@/lib/adapters/db/database";
import { resourcesByType } from "@/lib/adapters/db/queries/posture/resources-by-type";
import { allChecks } from "@/lib/application/checks/all-checks";
import type { OwnFolders } from "@/lib/application/checks/own-checks";
import { freshnessOf } from "@/lib/application/findings/freshness";
import { judgeFile } from "@/lib/application/findings/judge-file";
import { scopeParts } from "@/lib/application/posture/scope-parts";
import type { ResponseOf } from "@/lib/contract/endpoint";
import type { endpoints } from "@/lib/contract/endpoints/responsibility";
import { partsByPrinciple } from "@/lib/domain/posture/score";
import { assessResponsibility, type Responsibility } from "@/lib/domain/responsibility/assess";
import { namedServices } from "@/lib/domain/responsibility/named-services";
import type { AccountScope } from "@/lib/domain/scope/account-scope";

export type ResponsibilityAnswer = ResponseOf<typeof endpoints.responsibility>;
type Asked = { services: readonly string[] | undefined; until: Date };

function countByType(rows: readonly { type: string; count: number }[]): { type: string; count: number }[] {
  const sums = new Map<string, number>();
  for (const { type, count } of rows) sums.set(type, (sums.get(type) ?? 0) + count);
  return [...sums].map(([type, count]) => ({ type, count }));
}

/**
 * Who secures what in a scope, service by service, with what the checks say of the customer's part.
 * @throws Problem not-found for a service that has no entry
 */
export async function responsibility(
  db: Database,
  scope: AccountScope,
  { services, until }: Asked,
): Promise<ResponsibilityAnswer> {
  const entries = namedServices(services);
  const [checks, parts, types, freshness] = await Promise.all([
    allChecks(db),
    scopeParts(db, scope, until),
    resourcesByType(db.pool, scope),
    freshnessOf(db, scope, until),
  ]);
  const answer = assessResponsibility(entries, checks.checks, [...parts.values()].flat(), countByType(types));
  return { freshness, ...shown(answer, services) };
}

/**
 * The same for a snapshot file.
 * @throws Problem bad-input when the file cannot be read; not-found for a service that has no entry
 */
export async function responsibilityOfFile(
  file: string,
  services: readonly string[] | undefined,
  own: OwnFolders,
  warn: (line: string) => void,
): Promise<Omit<ResponsibilityAnswer, "freshness">> {
  const entries = namedServices(services);
  const { snapshot, findings, checks } = await judgeFile(file, own, warn);
  const types = countByType(snapshot.resources.map(({ type }) => ({ type, count: 1 })));
  const parts = [...partsByPrinciple(findings).values()].flat();
  return shown(assessResponsibility(entries, checks.checks, parts, types), services);
}

/** Whoever asks for some services is told of those only. */
function shown({ services, totals, unknown }: Responsibility, asked: readonly string[] | undefined) {
  return {
    totals,
    services: services.map((one) => ({ ...one, aws: [...one.aws] })),
    unknown: asked ? [] : unknown.filter(({ type }) => type !== "iam:authorization-details"),
  };
}
