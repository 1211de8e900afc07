import type { PoolClient } from "pg";

/** Copies who looks after what from what people wrote to the findings of the accounts. */
export async function restoreOwners(client: PoolClient, accounts: readonly string[]): Promise<void> {
  await client.query(
    `UPDATE cache.finding SET owner = kept.owner
     FROM app.finding_owner AS kept
     WHERE finding.account = ANY ($1) AND kept.account = finding.account AND kept."check" = finding."check"
       AND kept.region = finding.region AND kept.resource = finding.resource
       AND finding.owner IS DISTINCT FROM kept.owner`,
    [accounts],
  );
}
