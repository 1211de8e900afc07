import type { TableShape } from "./table-shape";

/** What stands beside the events: what is there, what is wrong with it, who there is and what they may. */
export const estateTables = [
  {
    name: "resource",
    about: "The newest inventory",
    columns: [
      { name: "account", type: "VARCHAR", about: "the account it lies in" },
      { name: "region", type: "VARCHAR", about: "eu-west-1, or global" },
      { name: "type", type: "VARCHAR", about: "s3:bucket, ec2:instance…" },
      { name: "id", type: "VARCHAR", about: "its ARN, or AWS's own id" },
      { name: "name", type: "VARCHAR", about: "short name" },
      { name: "tags", type: "JSON", about: "tags by key" },
      { name: "config", type: "JSON", about: "as AWS describes it" },
    ],
  },
  {
    name: "finding",
    about: "What the checks say of each resource",
    columns: [
      { name: "id", type: "VARCHAR", about: "the finding" },
      { name: "check", type: "VARCHAR", about: "bucket-not-public…" },
      { name: "principle", type: "INTEGER", about: "1 to 7" },
      { name: "service", type: "VARCHAR", about: "s3, iam…" },
      { name: "severity", type: "VARCHAR", about: "critical, high, medium, low" },
      { name: "status", type: "VARCHAR", about: "pass, fail, not_assessed, muted" },
      { name: "account", type: "VARCHAR", about: "the account" },
      { name: "region", type: "VARCHAR", about: "the region" },
      { name: "resource", type: "VARCHAR", about: "the id of the resource" },
      { name: "reason", type: "VARCHAR", about: "the facts in one sentence" },
      { name: "first_seen", type: "TIMESTAMPTZ", about: "since when" },
      { name: "last_seen", type: "TIMESTAMPTZ", about: "last judged" },
    ],
  },
  {
    name: "principal",
    about: "Users and roles",
    columns: [
      { name: "account", type: "VARCHAR", about: "the account" },
      { name: "arn", type: "VARCHAR", about: "as event.actor names it" },
      { name: "name", type: "VARCHAR", about: "short name" },
      { name: "kind", type: "VARCHAR", about: "user or role" },
      { name: "created_at", type: "TIMESTAMPTZ", about: "when it was made" },
      { name: "groups", type: "VARCHAR[]", about: "groups of a user" },
      { name: "policies", type: "INTEGER", about: "how many policies it holds" },
      { name: "boundary", type: "VARCHAR", about: "permissions boundary" },
      { name: "grants_everything", type: "BOOLEAN", about: "a policy allows every action on every resource" },
      { name: "trust", type: "JSON", about: "roles: statements of the trust policy" },
      { name: "tags", type: "JSON", about: "tags by key" },
    ],
  },
  {
    name: "statement",
    about: "Every statement of every policy that a principal holds",
    columns: [
      { name: "account", type: "VARCHAR", about: "the account" },
      { name: "principal", type: "VARCHAR", about: "ARN of who holds it" },
      { name: "policy", type: "VARCHAR", about: "name of the policy" },
      { name: "via_group", type: "VARCHAR", about: "the group it comes through" },
      { name: "place", type: "VARCHAR", about: "Statement[0]" },
      { name: "sid", type: "VARCHAR", about: "its name" },
      { name: "effect", type: "VARCHAR", about: "Allow or Deny" },
      { name: "actions", type: "VARCHAR[]", about: "patterns: s3:Get*" },
      { name: "except_actions", type: "BOOLEAN", about: "NotAction: all but these" },
      { name: "resources", type: "VARCHAR[]", about: "patterns of ARNs" },
      { name: "except_resources", type: "BOOLEAN", about: "NotResource: all but these" },
      { name: "conditions", type: "JSON", about: "operator, key and values of each condition" },
    ],
  },
] as const satisfies readonly TableShape[];

export type EstateTable = (typeof estateTables)[number]["name"];
