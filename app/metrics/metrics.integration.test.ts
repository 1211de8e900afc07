import { readFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, beforeEach, expect, it, vi } from "vitest";
import { sessionOf, testSecret } from "@/app/api/testing/sessions";
import { seedTwoAccounts } from "@/app/api/testing/two-accounts";
import { GET as health } from "@/app/api/v1/health/route";
import { GET } from "@/app/metrics/route";
import { type TestDatabase, testDatabase } from "@/lib/adapters/db/testing/database";
import { projectRoot } from "@/lib/adapters/project-root";

const token = "a token that Prometheus sends";
const held: { db?: TestDatabase; token?: string } = {};
vi.mock("@/lib/application/database", () => ({ database: () => held.db }));
vi.mock("@/lib/application/config/config", () => ({
  config: () => ({ authSecret: testSecret, metricsToken: held.token }),
}));

beforeAll(async () => {
  held.db = await testDatabase();
  await seedTwoAccounts(held.db);
});
beforeEach(() => {
  held.token = token;
});
afterAll(() => held.db?.drop());

const ask = (headers: Record<string, string> = {}) =>
  GET(new Request("http://heptagon.test/metrics", { headers }));
const read = async () => (await ask({ authorization: `Bearer ${token}` })).text();

/** The value of the one sample whose name and labels fit. */
function sampleOf(text: string, name: string, labels: Record<string, string> = {}): number | undefined {
  const lines = text
    .split("\n")
    .filter((line) => line.startsWith(`${name}{`) || line.startsWith(`${name} `))
    .filter((line) => Object.entries(labels).every(([key, value]) => line.includes(`${key}="${value}"`)));
  return lines.length === 1 ? Number(lines[0]?.split(" ").at(-1)) : undefined;
}

it("is not there until a token is set, and for nobody without it, signed in or not", async () => {
  const cookie = await sessionOf("00000000-0000-4000-8000-000000000001");
  expect((await ask()).status).toBe(401);
  expect((await ask({ cookie })).status).toBe(401);
  expect((await ask({ authorization: "Bearer another" })).status).toBe(401);
  held.token = undefined;
  const none = await ask({ authorization: `Bearer ${token}` });
  expect([none.status, (await none.json()).next]).toEqual([404, expect.stringContaining("METRICS_TOKEN")]);
});

it("says what the database holds, in Prometheus' format", async () => {
  const response = await ask({ authorization: `Bearer ${token}` });
  expect(response.headers.get("content-type")).toContain("text/plain; version=0.0.4");
  const text = await response.text();
  const odd = text
    .split("\n")
    .filter((line) => line && !/^(# (HELP|TYPE) |[a-z0-9_]+(\{.*\})? [-+0-9.eNaInf]+$)/.test(line));
  expect(odd).toEqual([]);
  const { rows } = await (held.db as TestDatabase).pool.query(
    "SELECT principle, severity, status, count(*)::int AS n FROM cache.finding WHERE source = 'heptagon' GROUP BY 1, 2, 3",
  );
  expect(rows.length).toBeGreaterThan(0);
  for (const { principle, severity, status, n } of rows) {
    const labels = { source: "heptagon", principle: String(principle), severity, status };
    expect(sampleOf(text, "heptagon_findings", labels)).toBe(n);
  }
  const scores = await (held.db as TestDatabase).pool.query(
    "SELECT DISTINCT ON (account) account, score FROM cache.score WHERE principle = 0 AND score IS NOT NULL ORDER BY account, taken_at DESC",
  );
  for (const { account, score } of scores.rows) {
    const labels = { account: account || "organisation", principle: "overall" };
    expect(sampleOf(text, "heptagon_score", labels)).toBeCloseTo(score);
  }
  expect(sampleOf(text, "heptagon_job_queue_age_seconds")).toBe(0);
});

it("counts the queue, its oldest job, and what loading added and refused", async () => {
  const { pool } = held.db as TestDatabase;
  await pool.query(
    `INSERT INTO cache.job_progress (id, kind, title, state, created_at)
     VALUES (gen_random_uuid(), 'load-events', 'waiting', 'queued', now() - interval '1 hour'),
            (gen_random_uuid(), 'load-events', 'waiting too', 'queued', now())`,
  );
  await pool.query(
    `WITH source AS (INSERT INTO cache.source (id, kind, name) VALUES (900, 'aws', 'trail') RETURNING id)
     INSERT INTO cache.lake_object (id, source_id, origin, path, sha256, bytes, records, inserted, rejected)
     SELECT 900, id, 'o', 'metrics-p', 'metrics-s', 1000, 10, 8, 2 FROM source`,
  );
  const text = await read();
  expect(sampleOf(text, "heptagon_jobs", { kind: "load-events", state: "queued" })).toBe(2);
  const waits = sampleOf(text, "heptagon_job_queue_age_seconds") ?? 0;
  expect(Math.round(waits / 60)).toBe(60);
  expect(sampleOf(text, "heptagon_events_loaded_total", { source: "aws" })).toBe(8);
  expect(sampleOf(text, "heptagon_events_rejected_total", { source: "aws" })).toBe(2);
});

it("has every figure that the alert rules and the dashboard ask for", async () => {
  const text = await read();
  const known = new Set([...text.matchAll(/^# TYPE (\S+)/gm)].map(([, name]) => name));
  for (const file of ["prometheus-alerts.yml", "grafana-dashboard.json"]) {
    const asked =
      readFileSync(path.join(projectRoot(), "deploy", file), "utf8").match(/heptagon_[a-z0-9_]+/g) ?? [];
    const names = asked.map((name) => name.replace(/_(bucket|count|sum)$/, ""));
    expect(names.length).toBeGreaterThan(5);
    expect(names.filter((name) => !known.has(name))).toEqual([]);
  }
});

it("counts requests by route and status, and how long they took", async () => {
  const labels = { method: "GET", route: "/api/v1/health" };
  const before = sampleOf(await read(), "heptagon_http_requests_total", { ...labels, status: "200" }) ?? 0;
  await health(new Request("http://heptagon.test/api/v1/health"));
  const text = await read();
  expect(sampleOf(text, "heptagon_http_requests_total", { ...labels, status: "200" })).toBe(before + 1);
  expect(sampleOf(text, "heptagon_http_request_duration_seconds_count", labels)).toBe(before + 1);
});
