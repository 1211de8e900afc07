import type { Database } from "@/lib/adapters/db/database";

export const ours = "111111111111";
export const theirs = "222222222222";
/** Occurs in everything that belongs to the other account, so that one search through an answer finds a leak. */
export const marker = "not-yours";

export const ids = {
  ourEvent: "11111111-1111-4111-8111-111111111111",
  theirEvent: "22222222-2222-4222-8222-222222222222",
  theirFinding: `finding-${marker}`,
  theirResource: `arn:aws:s3:::${marker}-bucket`,
  theirRole: `arn:aws:iam::${theirs}:role/${marker}-role`,
};

/** Fills a database with the same things in two accounts: events, resources, findings, IAM details, scores. */
export async function seedTwoAccounts(db: Database): Promise<void> {
  await db.pool.query(`
    INSERT INTO cache.source (id, kind, name) VALUES (1, 'files', 'trail');
    INSERT INTO cache.lake_object (id, source_id, origin, path, sha256, bytes, records, inserted, rejected)
      VALUES (1, 1, 'o', 'p', 's', 10, 2, 2, 0);
    INSERT INTO cache.snapshot (id, source_id, taken_at, sha256, schema_version, path, organisation, accounts, regions, resources, gaps)
      VALUES (1, 1, now(), 's', 1, 'none.json.gz', 'Example',
              '[{"id": "${ours}", "name": "ours"}, {"id": "${theirs}", "name": "${marker}-account"}]', '{eu-west-1}', 4, 0);`);
  await seedAccount(db, ours, "mine", ids.ourEvent, "eu-west-1");
  await seedAccount(db, theirs, marker, ids.theirEvent, `${marker}-1`);
}

async function seedAccount(
  db: Database,
  account: string,
  name: string,
  event: string,
  region: string,
): Promise<void> {
  const role = `arn:aws:iam::${account}:role/${name}-role`;
  const bucket = `arn:aws:s3:::${name}-bucket`;
  await db.pool.query(
    `INSERT INTO cache.event (event_time, event_id, object_id, position, account, region, source, name, read_only, error,
                              actor, actor_name, actor_kind, person, session, ip, user_agent, resources)
     VALUES (now() - interval '1 hour', $1, 1, 0, $2, $3, 's3', $4, false, 'AccessDenied',
             $5, $6, 'assumed-role', $7, $8, '198.51.100.7', 'cli', ARRAY[$9])`,
    [
      event,
      account,
      region,
      `Delete-${name}`,
      role,
      `${name}-role`,
      `${name}@example.com`,
      `${name}-session`,
      bucket,
    ],
  );
  await db.pool.query(
    `INSERT INTO cache.event_hour (hour, account, region, source, name, error, total)
     VALUES (date_trunc('hour', now()), $1, $2, 's3', $3, 'AccessDenied', 1)`,
    [account, region, `Delete-${name}`],
  );
  const details = {
    UserDetailList: [],
    GroupDetailList: [],
    Policies: [],
    RoleDetailList: [{ Arn: role, RoleName: `${name}-role`, RoleId: `AROA${account}` }],
  };
  const resources: [string, string, string, object][] = [
    [bucket, "s3:bucket", `${name}-bucket`, { Name: `${name}-bucket` }],
    [`arn:aws:iam::${account}:root`, "iam:authorization-details", account, details],
  ];
  for (const [id, type, title, config] of resources) {
    await db.pool.query(
      `INSERT INTO cache.resource (id, type, account, region, name, config, snapshot_id) VALUES ($1, $2, $3, $4, $5, $6, 1)`,
      [id, type, account, region, title, JSON.stringify(config)],
    );
  }
  await db.pool.query(
    `INSERT INTO cache.finding (id, "check", principle, layer, service, severity, rank, status, account, region, resource,
                                reason, first_seen, last_seen, snapshot_id)
     VALUES ($1, 's3-bucket-not-public', 5, 'data', 's3', 'critical', 4, 'fail', $2, $3, $4, $5, now(), now(), 1)`,
    [`finding-${name}`, account, region, bucket, `${name}-bucket is public`],
  );
}
