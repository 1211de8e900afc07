import type { PoolClient } from "pg";

/** A resource that the staged inventory adds (`before` null), drops (`after` null) or shows otherwise. */
export type DifferingResource = {
  id: string;
  type: string;
  account: string;
  region: string;
  name: string;
  before: Record<string, unknown> | null;
  after: Record<string, unknown> | null;
  tagsBefore: Record<string, string> | null;
  tagsAfter: Record<string, string> | null;
};

/** Where the staged inventory of the accounts differs from the one before; IAM details, which are read apart, left out. */
export async function differingResources(
  client: PoolClient,
  accounts: readonly string[],
): Promise<DifferingResource[]> {
  const { rows } = await client.query<DifferingResource>(
    `SELECT id, type, account, coalesce(new.region, old.region) AS region, coalesce(new.name, old.name) AS name,
            old.config AS before, new.config AS after, old.tags AS "tagsBefore", new.tags AS "tagsAfter"
     FROM (SELECT * FROM cache.resource WHERE account = ANY ($1)) AS old
     FULL JOIN (SELECT DISTINCT ON (account, id, type) * FROM staged_resource) AS new USING (account, id, type)
     WHERE type <> 'iam:authorization-details'
       AND (old.config IS DISTINCT FROM new.config OR old.tags IS DISTINCT FROM new.tags)
     ORDER BY account, type, id`,
    [accounts],
  );
  return rows;
}
