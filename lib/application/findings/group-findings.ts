import type { z } from "zod";
import type { Database } from "@/lib/adapters/db/database";
import { type FindingFilter, isNarrow, keptKinds } from "@/lib/adapters/db/queries/posture/finding-filter";
import {
  accountGroups,
  type FindingGroup,
  findingGroups,
  type GroupField,
} from "@/lib/adapters/db/queries/posture/finding-groups";
import { type FindingKind, findingKinds } from "@/lib/adapters/db/queries/posture/finding-kinds";
import { allChecks } from "@/lib/application/checks/all-checks";
import { withChecksOfText } from "@/lib/application/findings/list-findings";
import type { endpoints } from "@/lib/contract/endpoints/finding-life";
import { severities, severityRank } from "@/lib/domain/posture/severity";
import type { AccountScope } from "@/lib/domain/scope/account-scope";

export type FindingGroups = z.output<typeof endpoints.groupFindings.response>;

/** By check from the counts of kinds: exact, however many there are. */
function ofKinds(kinds: readonly FindingKind[]): FindingGroup[] {
  const groups = new Map<string, FindingGroup>();
  for (const { check, severity, n } of kinds) {
    const group = groups.get(check) ?? { value: check, count: 0, rank: 0 };
    group.count += n;
    group.rank = Math.max(group.rank, severityRank[severity]);
    groups.set(check, group);
  }
  return [...groups.values()].sort((a, b) => b.rank - a.rank || b.count - a.count);
}

/** Findings by check, resource or account: the worst first, then the most. */
export async function groupFindings(
  db: Database,
  scope: AccountScope,
  asked: FindingFilter,
  by: GroupField,
): Promise<FindingGroups> {
  const [kinds, checks] = await Promise.all([findingKinds(db.pool, scope, asked.regions), allChecks(db)]);
  const filter = withChecksOfText(asked, checks);
  const { groups, capped } =
    by === "check" && !isNarrow(filter)
      ? { groups: ofKinds(keptKinds(kinds, filter)), capped: false }
      : by === "account" && !isNarrow(filter)
        ? { groups: await accountGroups(db.pool, scope, filter), capped: false }
        : await findingGroups(db.pool, scope, filter, by);
  return {
    groups: groups.map(({ value, count, rank }) => ({
      value,
      title: by === "check" ? (checks.byId(value)?.title ?? value) : value,
      count,
      severity: severities.find((severity) => severityRank[severity] === rank) ?? "low",
    })),
    capped,
  };
}
