import type { Database } from "@/lib/adapters/db/database";
import { anywhere } from "@/lib/adapters/db/like-pattern";
import { scopeAccounts } from "@/lib/adapters/db/scope-accounts";
import type { AccountScope } from "@/lib/domain/scope/account-scope";

export type MatchingPrincipal = { arn: string; name: string; kind: "user" | "role"; account: string };

/** IAM users and roles of the newest inventory whose ARN or name holds the text, the closest first. */
export async function principalsMatching(
  db: Database,
  scope: AccountScope,
  text: string,
  limit: number,
): Promise<MatchingPrincipal[]> {
  const { rows } = await db.pool.query<MatchingPrincipal>(
    `WITH principal AS (
       SELECT r.account, p.detail ->> 'Arn' AS arn,
              coalesce(p.detail ->> 'UserName', p.detail ->> 'RoleName') AS name, p.kind
         FROM cache.resource r
         CROSS JOIN LATERAL (
           SELECT detail, 'user' AS kind FROM jsonb_path_query(r.config, '$.UserDetailList[*]') AS u (detail)
           UNION ALL
           SELECT detail, 'role' FROM jsonb_path_query(r.config, '$.RoleDetailList[*]') AS o (detail)
         ) p
        WHERE r.type = 'iam:authorization-details'
          AND ($2::text[] IS NULL OR r.account = ANY($2))
     )
     SELECT arn, name, kind, account
       FROM principal
      WHERE arn ILIKE $1
      ORDER BY (name = $3 OR arn = $3) DESC, name ILIKE $3 DESC, length(name), arn
      LIMIT $4`,
    [anywhere(text), scopeAccounts(scope), text, limit],
  );
  return rows;
}
