export type Template = { id: string; title: string; about: string; sql: string };

const lastWeek = "day >= current_date - INTERVAL '7' DAY";

/** Usual questions, in SQL that every engine understands. */
export const usualTemplates: readonly Template[] = [
  {
    id: "busiest-calls",
    title: "What happens most",
    about: "Calls of the last seven days by how often they were made",
    sql: `SELECT source, name, count(*) AS calls, approx_distinct(actor) AS actors
FROM event
WHERE ${lastWeek}
GROUP BY source, name
ORDER BY calls DESC
LIMIT 50`,
  },
  {
    id: "denied",
    title: "Who is denied what",
    about: "Refused calls by actor, most first",
    sql: `SELECT actor_name, actor, source, name, error, count(*) AS times, max(event_time) AS last
FROM event
WHERE ${lastWeek} AND (error LIKE '%Denied%' OR error LIKE '%Unauthorized%')
GROUP BY actor_name, actor, source, name, error
ORDER BY times DESC
LIMIT 100`,
  },
  {
    id: "root",
    title: "What root did",
    about: "Every call of an account's root user",
    sql: `SELECT event_time, account, source, name, error, mfa, ip, user_agent
FROM event
WHERE actor_kind = 'root'
ORDER BY event_time DESC
LIMIT 200`,
  },
  {
    id: "console-without-mfa",
    title: "Sign-ins without a second factor",
    about: "Console sign-ins that went well with a password alone",
    sql: `SELECT event_time, account, actor_name, ip, user_agent
FROM event
WHERE name = 'ConsoleLogin' AND error IS NULL AND mfa = false
ORDER BY event_time DESC
LIMIT 200`,
  },
  {
    id: "by-hour",
    title: "Changes by hour",
    about: "Calls that change something, and how many failed: a chart over time",
    sql: `SELECT date_trunc('hour', event_time) AS hour,
       count(*) AS changes,
       count(*) FILTER (WHERE error IS NOT NULL) AS failed
FROM event
WHERE ${lastWeek} AND read_only = false
GROUP BY 1
ORDER BY 1`,
  },
  {
    id: "by-region",
    title: "Where it happens",
    about: "Calls by region: a map",
    sql: `SELECT region, count(*) AS calls, approx_distinct(actor) AS actors
FROM event
WHERE ${lastWeek}
GROUP BY region
ORDER BY calls DESC`,
  },
  {
    id: "new-addresses",
    title: "Addresses seen for the first time",
    about: "Where people came from in the last seven days and never before",
    sql: `SELECT ip, min(event_time) AS first_seen, count(*) AS calls, min(actor_name) AS actor
FROM event
WHERE ip IS NOT NULL AND actor_kind <> 'aws-service'
GROUP BY ip
HAVING min(event_time) >= current_date - INTERVAL '7' DAY
ORDER BY first_seen DESC
LIMIT 100`,
  },
  {
    id: "access-key",
    title: "Everything a session did",
    about: "Replace the key or session; the calls in their order",
    sql: `SELECT event_time, source, name, error, ip, resources
FROM event
WHERE session = 'ASIA…'
ORDER BY event_time
LIMIT 1000`,
  },
  {
    id: "policy-changes",
    title: "Who changed permissions",
    about: "Changes of policies, roles, users and keys in IAM",
    sql: `SELECT event_time, account, actor_name, person, name,
       json_extract_scalar(request_parameters, '$.roleName') AS role,
       json_extract_scalar(request_parameters, '$.userName') AS iam_user,
       json_extract_scalar(request_parameters, '$.policyArn') AS policy
FROM event
WHERE source = 'iam' AND read_only = false AND error IS NULL
ORDER BY event_time DESC
LIMIT 200`,
  },
  {
    id: "silent-days",
    title: "How many events each day brought",
    about: "A day that is missing here was not delivered, or not loaded",
    sql: `SELECT account, day, count(*) AS events, min(event_time) AS first, max(event_time) AS last
FROM event
GROUP BY account, day
ORDER BY account, day`,
  },
];

/** What happened, joined with what is there and who could; for the engine that has these tables. */
export const joinTemplates: readonly Template[] = [
  {
    id: "administrators-at-work",
    title: "What administrators did",
    about: "Changes by principals whose policies allow everything",
    sql: `SELECT p.name, e.source, e.name AS call, count(*) AS times, max(e.event_time) AS last
FROM event e
JOIN principal p ON p.arn = e.actor
WHERE p.grants_everything AND e.read_only = false
GROUP BY ALL
ORDER BY times DESC
LIMIT 100`,
  },
  {
    id: "idle-principals",
    title: "Principals nobody used",
    about: "Users and roles without a single event in the lake",
    sql: `SELECT p.account, p.kind, p.name, p.created_at, p.policies, p.grants_everything
FROM principal p
ANTI JOIN event e ON e.actor = p.arn
ORDER BY p.grants_everything DESC, p.policies DESC`,
  },
  {
    id: "granted-unused",
    title: "Granted, and not used",
    about: "Services a principal may use by its statements and never called",
    sql: `WITH granted AS (
  SELECT DISTINCT principal, split_part(unnest(actions), ':', 1) AS service
  FROM statement
  WHERE effect = 'Allow' AND NOT except_actions
)
SELECT g.principal, list(g.service ORDER BY g.service) AS unused
FROM granted g
ANTI JOIN event e ON e.actor = g.principal AND e.source = g.service
WHERE g.service <> '*'
GROUP BY g.principal
ORDER BY len(unused) DESC`,
  },
  {
    id: "touched-failing",
    title: "Who touched what fails",
    about: "Changes of the last 30 days to resources with a critical or high finding",
    sql: `SELECT f.severity, f."check", f.resource, e.event_time, e.actor_name, e.name
FROM finding f
JOIN event e ON list_contains(e.resources, f.resource)
WHERE f.status = 'fail' AND f.severity IN ('critical', 'high')
  AND e.read_only = false AND e.day >= current_date - 30
ORDER BY f.severity, e.event_time DESC
LIMIT 200`,
  },
  {
    id: "since-failing",
    title: "What happened when it began to fail",
    about: "Changes within a day before a finding was first seen, in its account",
    sql: `SELECT f."check", f.resource, f.first_seen, e.event_time, e.actor_name, e.name, e.error
FROM finding f
JOIN event e ON e.account = f.account AND e.source = f.service AND e.read_only = false
 AND e.event_time BETWEEN f.first_seen - INTERVAL 1 DAY AND f.first_seen
WHERE f.status = 'fail'
ORDER BY f.first_seen DESC, e.event_time DESC
LIMIT 200`,
  },
  {
    id: "public-buckets-read",
    title: "Reads of buckets with findings",
    about: "Who reads objects of buckets for which a check fails",
    sql: `SELECT r.name AS bucket, e.actor_name, e.ip, count(*) AS reads
FROM resource r
JOIN finding f ON f.resource = r.id AND f.status = 'fail'
JOIN event e ON e.source = 's3' AND json_extract_scalar(e.request_parameters, '$.bucketName') = r.name
WHERE r.type = 's3:bucket' AND e.name LIKE 'Get%'
GROUP BY ALL
ORDER BY reads DESC
LIMIT 100`,
  },
  {
    id: "outsiders",
    title: "Actors that are no principals of ours",
    about: "ARNs in events that no account of the inventory knows: other organisations, removed roles",
    sql: `SELECT e.actor, e.account, count(*) AS calls, min(e.event_time) AS first, max(e.event_time) AS last
FROM event e
ANTI JOIN principal p ON p.arn = e.actor
WHERE e.actor LIKE 'arn:%' AND e.actor_kind IN ('assumed-role', 'iam-user', 'aws-account')
GROUP BY ALL
ORDER BY calls DESC
LIMIT 100`,
  },
  {
    id: "denied-though-granted",
    title: "Denied although a statement allows it",
    about: "Refused calls whose exact action stands in an Allow: a Deny, a boundary or an SCP was in the way",
    sql: `SELECT e.actor_name, e.source || ':' || e.name AS action, count(*) AS times, min(s.policy) AS policy
FROM event e
JOIN statement s ON s.principal = e.actor AND s.effect = 'Allow'
 AND list_contains(s.actions, e.source || ':' || e.name)
WHERE e.error LIKE '%Denied%'
GROUP BY ALL
ORDER BY times DESC`,
  },
  {
    id: "wide-statements-used",
    title: "What wide statements are used for",
    about: "Calls by principals that hold a statement with every action of a service",
    sql: `SELECT s.principal, s.policy, a.pattern, count(DISTINCT e.name) AS calls_used, count(*) AS times
FROM statement s, unnest(s.actions) AS a(pattern)
JOIN event e ON e.actor = s.principal AND a.pattern = e.source || ':*'
WHERE s.effect = 'Allow'
GROUP BY ALL
ORDER BY calls_used`,
  },
  {
    id: "untagged-owners",
    title: "Who made what has no owner",
    about: "The first event about each resource without an owner tag",
    sql: `SELECT r.type, r.name, arg_min(e.actor_name, e.event_time) AS first_touched_by, min(e.event_time) AS since
FROM resource r
JOIN event e ON list_contains(e.resources, r.id) AND e.read_only = false
WHERE r.tags IS NULL OR (r.tags->>'owner') IS NULL
GROUP BY r.type, r.name
ORDER BY since DESC
LIMIT 200`,
  },
  {
    id: "regions-without-resources",
    title: "Calls where nothing of ours stands",
    about: "Regions with changes in them and no resource in the inventory",
    sql: `SELECT e.account, e.region, count(*) AS changes, approx_distinct(e.actor) AS actors
FROM event e
ANTI JOIN resource r ON r.account = e.account AND r.region = e.region
WHERE e.read_only = false
GROUP BY ALL
ORDER BY changes DESC`,
  },
  {
    id: "roles-taken-on",
    title: "Who takes on which role",
    about: "AssumeRole calls with what the role may do",
    sql: `SELECT e.actor_name AS taken_by, p.name AS role, p.grants_everything, count(*) AS times, max(e.event_time) AS last
FROM event e
JOIN principal p ON p.arn = json_extract_scalar(e.request_parameters, '$.roleArn')
WHERE e.name LIKE 'AssumeRole%' AND e.error IS NULL
GROUP BY ALL
ORDER BY p.grants_everything DESC, times DESC
LIMIT 200`,
  },
];
