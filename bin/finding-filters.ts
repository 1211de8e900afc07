import type { Command as Program } from "commander";
import type { Database } from "@/lib/adapters/db/database";
import { allChecks } from "@/lib/application/checks/all-checks";
import { findingPages } from "@/lib/application/findings/finding-pages";
import { findingFilter } from "@/lib/contract/endpoints/posture";
import { Problem } from "@/lib/domain/errors/problem";
import { narrowScope, wholeOrganisation } from "@/lib/domain/scope/account-scope";

/** The filters of the list of findings, named as in its address. */
const filters: Readonly<Record<string, string>> = {
  principle: "1 to 7",
  severity: "critical, high, medium, low",
  status: "fail, not_assessed, muted, pass",
  check: "ids of checks",
  service: "s3, ec2, …",
  layer: "edge, network, storage, …",
  resource: "ARNs or ids of resources",
  source: "heptagon, securityhub, prowler, guardduty",
  life: "new, open, reopened, resolved",
  due: "overdue, week",
  owner: "e-mail addresses; none: what nobody looks after",
  exception: "ids of exceptions: what they mute",
  accounts: "ids of accounts",
  regions: "names of regions",
};

/** Declares the filters that the list of findings has in the browser. */
export function declareFilters(program: Program): void {
  for (const [name, words] of Object.entries(filters)) {
    program.option(`--${name} <values>`, `comma-separated: ${words}`);
  }
  program.option("--q <text>", "text that the resource or the check contains");
}

/** The filters as they were given, and the accounts they leave. @throws ZodError */
export function readFilters(options: Record<string, unknown>, ids: readonly string[] = []) {
  const { accounts, ...filter } = findingFilter.parse(options);
  const named = ids.length > 0 ? { ...filter, id: [...ids] } : filter;
  return {
    filter: named,
    scope: narrowScope(wholeOrganisation, accounts),
    some: accounts !== undefined || Object.values(named).some((value) => value !== undefined),
  };
}

/**
 * The ids of the findings that a command acts on: those named, or all that its filters leave.
 * @throws Problem when neither an id nor a filter is given, or nothing is left
 */
export async function actedOn(
  db: Database,
  ids: readonly string[],
  options: Record<string, unknown>,
): Promise<string[]> {
  const { filter, scope, some } = readFilters(options, ids);
  if (!some) {
    throw new Problem("bad-input", "No finding is named.", {
      next: "Give ids, or filters such as --check and --accounts; `heptagon findings list` shows what they leave.",
    });
  }
  const found: string[] = [];
  const order = { sort: "worst", checks: await allChecks(db) } as const;
  for await (const rows of findingPages(db, scope, filter, order)) found.push(...rows.map(({ id }) => id));
  if (found.length > 0) return found;
  throw new Problem("not-found", "No finding matches.", {
    next: "Take a filter away, or list the findings again.",
  });
}
