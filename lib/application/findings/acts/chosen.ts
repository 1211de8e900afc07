import type { PoolClient } from "pg";
import { type ChosenFinding, findingsById } from "@/lib/adapters/db/queries/posture/findings-by-id";
import { Problem } from "@/lib/domain/errors/problem";
import type { AccountScope } from "@/lib/domain/scope/account-scope";

/** Who acts, when, and on which accounts' findings they may. */
export type Actor = { who: string; now: Date; scope: AccountScope };

/** The findings of the ids that the actor may act on. @throws Problem not-found when there is none */
export async function chosen(
  client: PoolClient,
  { scope }: Actor,
  ids: readonly string[],
): Promise<ChosenFinding[]> {
  const findings = await findingsById(client, scope, [...new Set(ids)]);
  if (findings.length === 0) {
    throw new Problem("not-found", "There is no such finding in the accounts that you may see.", {
      next: "Resources may be gone: list the findings again.",
    });
  }
  return findings;
}
