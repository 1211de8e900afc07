import { parseArgs } from "node:util";
import { benchPostgres } from "@/bench/harness/postgres";
import type { Database } from "@/lib/adapters/db/database";
import type { FindingFilter } from "@/lib/adapters/db/queries/posture/finding-filter";
import type { FindingSort } from "@/lib/adapters/db/queries/posture/finding-page";
import { listFindings } from "@/lib/application/findings/list-findings";
import { overview } from "@/lib/application/findings/overview";
import { scorecard } from "@/lib/application/findings/principle";
import { scores } from "@/lib/application/findings/scores";
import { checks } from "@/lib/domain/posture/registry";
import { formulaVersion } from "@/lib/domain/posture/score";
import { severityRank } from "@/lib/domain/posture/severity";
import { wholeOrganisation } from "@/lib/domain/scope/account-scope";

/*
 * What people ask of a large organisation's findings, at the server: the 95th percentile and the median of each question in
 * milliseconds, against a bare count of all findings in the same run:
 *   npx tsx bench/findings.ts [--findings 1000000] [--rounds 20]
 */
const { values } = parseArgs({
  options: {
    findings: { type: "string", default: "1000000" },
    rounds: { type: "string", default: "20" },
  },
});
const total = Number(values.findings);
const rounds = Number(values.rounds);
const accounts = Array.from({ length: 100 }, (_, index) => String(100_000_000_000 + index * 7_919));
const regions = ["global", "eu-west-1", "eu-north-1", "us-east-1"];
const now = new Date("2026-11-24T00:00:00Z");

/** Findings spread over every check, a hundred accounts and four regions: six in seven pass, as in a kept organisation. */
async function fill({ pool }: Database): Promise<void> {
  await pool.query("INSERT INTO cache.source (id, kind, name) VALUES (1, 'aws', 'bench')");
  const described = JSON.stringify(accounts.map((id) => ({ id, name: `account ${id}` })));
  await pool.query(
    `INSERT INTO cache.snapshot
       (id, source_id, taken_at, sha256, schema_version, path, organisation, accounts, regions, resources, gaps)
     SELECT day, 1, $1::timestamptz - (30 - day) * interval '1 day', 'bench ' || day, 1, 'none', 'bench', $2::jsonb, $3, 0, 0
     FROM generate_series(1, 30) AS day`,
    [now, described, regions],
  );
  await pool.query(
    `INSERT INTO cache.score (snapshot_id, taken_at, account, principle, formula, score, coverage, parts)
     SELECT day, $1::timestamptz - (30 - day) * interval '1 day', account, principle, $3, 60 + (day + principle) % 30, 0.9, '[]'
     FROM generate_series(1, 30) AS day, unnest($2::text[]) AS account, generate_series(0, 7) AS principle`,
    [now, ["", ...accounts], formulaVersion],
  );
  await pool.query(
    `WITH given AS (
       SELECT row_number() OVER () - 1 AS place, * FROM unnest($2::text[], $3::int[], $4::text[], $5::text[], $6::text[], $7::int[])
         AS c ("check", principle, layer, service, severity, rank)
     )
     INSERT INTO cache.finding (id, "check", principle, layer, service, severity, rank, status, account, region, resource,
       reason, evidence, first_seen, last_seen, life, opened_at, changed_at, due_at, snapshot_id)
     SELECT substr(md5(n::text), 1, 22), "check", principle, layer, service, severity, rank, status, account, region,
            'arn:aws:' || service || ':' || region || ':' || account || ':thing/' || n, 'It is so, for a reason that says why.',
            '{"seen": true}', at, $8, CASE status WHEN 'fail' THEN 'open' ELSE 'never' END,
            CASE status WHEN 'fail' THEN at END, at, CASE status WHEN 'fail' THEN at + interval '30 days' END, 30
     FROM generate_series(1, $1::int) AS g (n)
     CROSS JOIN LATERAL (SELECT CASE WHEN n % 7 = 0 THEN 'fail' WHEN n % 31 = 0 THEN 'not_assessed' ELSE 'pass' END AS status,
                          ($9::text[])[1 + n % cardinality($9::text[])] AS account,
                          ($10::text[])[1 + (n / 100) % cardinality($10::text[])] AS region,
                          $8::timestamptz - (n % 100000) * interval '13 seconds' AS at) AS made
     JOIN given ON place = (n / 7) % cardinality($2::text[])`,
    [
      total,
      checks.map(({ id }) => id),
      checks.map(({ principle }) => principle),
      checks.map(({ layer }) => layer),
      checks.map(({ service }) => service),
      checks.map(({ severity }) => severity),
      checks.map(({ severity }) => severityRank[severity]),
      now,
      accounts,
      regions,
    ],
  );
  await pool.query("VACUUM ANALYZE cache.finding");
  await pool.query("ANALYZE");
}

type Taken = { p95: number; median: number };

/** Milliseconds of a question, asked one after another once everything is warm. */
async function taken(ask: () => Promise<unknown>): Promise<Taken> {
  await ask();
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const began = performance.now();
    await ask();
    times.push(performance.now() - began);
  }
  times.sort((a, b) => a - b);
  const at = (share: number) => Number((times[Math.ceil(share * times.length) - 1] ?? 0).toFixed(1));
  return { p95: at(0.95), median: at(0.5) };
}

const some = { all: false as const, accounts: accounts.slice(10, 13) };
const filters: Record<string, FindingFilter> = {
  none: {},
  failing: { status: ["fail"] },
  criticalFailing: { status: ["fail"], severity: ["critical"] },
  principle: { principle: ["5"], status: ["fail"] },
  service: { service: ["s3"] },
  region: { regions: ["eu-north-1"], status: ["fail"] },
  text: { q: "thing/70007" },
};

const postgres = await benchPostgres();
try {
  const db = await postgres.fresh("findings");
  await fill(db);
  const list = (filter: FindingFilter, sort: FindingSort = "worst", cursor?: string) =>
    listFindings(db, wholeOrganisation, filter, { sort, cursor, limit: 50 });
  const figures: Record<string, Taken> = {
    count: await taken(() => db.pool.query("SELECT count(*) FROM cache.finding")),
    overview: await taken(() => overview(db, wholeOrganisation, { until: now, regions: null })),
    heatMap: await taken(() => scores(db, wholeOrganisation, now)),
    scorecard: await taken(() => scorecard(db, wholeOrganisation, 5, { until: now, regions: null })),
    due: await taken(() => list({}, "due")),
    changed: await taken(() => list({}, "changed")),
  };
  for (const [name, filter] of Object.entries(filters))
    figures[`list ${name}`] = await taken(() => list(filter));
  figures["list three accounts"] = await taken(() =>
    listFindings(db, some, { status: ["fail"] }, { limit: 50 }),
  );
  const next = (await list({})).nextCursor ?? undefined;
  figures["list page 2"] = await taken(() => list({}, "worst", next));
  const slow = Object.entries(figures).filter(([name, { p95 }]) => name !== "count" && p95 >= 50);
  console.log(
    JSON.stringify(
      { bench: "findings", findings: total, rounds, milliseconds: figures, slow: slow.map(([name]) => name) },
      null,
      1,
    ),
  );
} finally {
  await postgres.stop();
}
