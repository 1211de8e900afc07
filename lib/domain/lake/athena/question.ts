import type { Place } from "@/lib/domain/lake/answer";
import type { TableShape } from "@/lib/domain/lake/table-shape";
import type { AccountScope } from "@/lib/domain/scope/account-scope";
import type { AthenaSettings } from "./settings";

/** What each column of `event` is made of, in Trino's SQL. */
const columns: readonly (readonly [name: string, type: string, sql: string, about: string])[] = [
  ["event_time", "timestamp", "from_iso8601_timestamp(eventtime)", "when it happened, UTC"],
  ["event_id", "varchar", "eventid", "CloudTrail's id of the event"],
  ["account", "varchar", "account", "the account it was recorded in"],
  ["region", "varchar", "region", "eu-west-1"],
  ["day", "date", "CAST(date_parse(day, '%Y/%m/%d') AS date)", "UTC day of delivery"],
  ["partition_day", "varchar", "day", "the same as 2026/03/10: narrows a question to few objects"],
  ["source", "varchar", "regexp_replace(eventsource, '\\.amazonaws\\.com(\\.cn)?$', '')", "service: s3, iam"],
  ["name", "varchar", "eventname", "the call: PutBucketPolicy"],
  ["read_only", "boolean", "(readonly = 'true')", "false for what changes something"],
  ["error", "varchar", "errorcode", "error code; null when the call went well"],
  ["error_message", "varchar", "errormessage", "what AWS answered"],
  [
    "actor",
    "varchar",
    "coalesce(useridentity.sessioncontext.sessionissuer.arn, useridentity.arn, useridentity.invokedby, useridentity.accountid)",
    "ARN of the role or user, or a service's name",
  ],
  [
    "actor_name",
    "varchar",
    "coalesce(useridentity.sessioncontext.sessionissuer.username, useridentity.username, useridentity.invokedby, lower(useridentity.type))",
    "its short name",
  ],
  [
    "actor_kind",
    "varchar",
    "CASE useridentity.type WHEN 'Root' THEN 'root' WHEN 'IAMUser' THEN 'iam-user' WHEN 'AssumedRole' THEN 'assumed-role' WHEN 'FederatedUser' THEN 'federated-user' WHEN 'SAMLUser' THEN 'saml-user' WHEN 'WebIdentityUser' THEN 'web-identity-user' WHEN 'IdentityCenterUser' THEN 'identity-center-user' WHEN 'AWSService' THEN 'aws-service' WHEN 'AWSAccount' THEN 'aws-account' WHEN 'Directory' THEN 'directory' ELSE 'unknown' END",
    "root, iam-user, assumed-role, aws-service…",
  ],
  [
    "person",
    "varchar",
    "coalesce(useridentity.sessioncontext.sourceidentity, if(useridentity.type = 'IAMUser', useridentity.username), if(strpos(useridentity.arn, '@') > 0, element_at(split(useridentity.arn, '/'), -1)))",
    "the human behind it, where the record says so",
  ],
  ["session", "varchar", "useridentity.accesskeyid", "the access key of the session"],
  [
    "mfa",
    "boolean",
    "(coalesce(useridentity.sessioncontext.attributes.mfaauthenticated, lower(json_extract_scalar(additionaleventdata, '$.MFAUsed'))) IN ('true', 'yes'))",
    "whether the session was opened with a second factor",
  ],
  ["ip", "varchar", "sourceipaddress", "source address, or a service's name"],
  ["user_agent", "varchar", "useragent", "the client"],
  ["resources", "array(varchar)", "transform(resources, r -> r.arn)", "ARNs that the record names"],
  ["event_type", "varchar", "eventtype", "AwsApiCall, AwsConsoleSignIn…"],
  ["category", "varchar", "eventcategory", "Management, Data, NetworkActivity, Insight"],
  ["vpc_endpoint", "varchar", "vpcendpointid", "the endpoint the call came through"],
  ["request_parameters", "varchar", "requestparameters", "what was asked, as JSON"],
  ["response_elements", "varchar", "responseelements", "what was answered, as JSON"],
  ["additional", "varchar", "additionaleventdata", "additionalEventData, as JSON"],
  ["object", "varchar", '"$path"', "the trail object that delivered it"],
];

/** `event` as questions to Athena see it. */
export const athenaEvent: TableShape = {
  name: "event",
  about: "Every event of the organisation's trail",
  columns: columns.map(([name, type, , about]) => ({ name, type, about })),
};

/** A text as a literal of Trino: ExecutionParameters are written as literals. */
export function literal(value: string | number | boolean): string {
  return typeof value === "string" ? `'${value.replaceAll("'", "''")}'` : String(value);
}

export type AthenaQuestion = {
  sql: string;
  /** For ExecutionParameters, in the order of the question marks. */
  parameters: string[];
  /** Lines of ours before those of the question. */
  linesBefore: number;
};

const startsWith = /^(\s*)with(\s+recursive)?\b/i;

/**
 * A question with `event` put before it: the trail's columns under the names of the timeline, and only the accounts that the
 * answer may be made of. What the question itself says stays on its own lines and columns.
 */
export function withEvent(
  sql: string,
  parameters: readonly (string | number | boolean)[],
  { database, table }: Pick<AthenaSettings, "database" | "table">,
  scope: AccountScope,
): AthenaQuestion {
  const accounts = scope.all ? [] : scope.accounts;
  const within = scope.all
    ? []
    : [accounts.length > 0 ? `  WHERE account IN (${accounts.map(() => "?").join(", ")})` : "  WHERE false"];
  const named = startsWith.exec(sql);
  const before = [
    named?.[2] ? "WITH RECURSIVE event AS (" : "WITH event AS (",
    "  SELECT",
    columns.map(([name, , made]) => `    ${made} AS "${name}"`).join(",\n"),
    `  FROM "${database}"."${table}"`,
    ...within,
    named ? ")," : ")",
  ].join("\n");
  const rest = named ? `${" ".repeat(named[0].length)}${sql.slice(named[0].length)}` : sql;
  return {
    sql: `${before}\n${named?.[1]?.includes("\n") ? sql.replace(startsWith, "$1    ") : rest}`,
    parameters: [...accounts.map(literal), ...parameters.map(literal)],
    linesBefore: before.split("\n").length,
  };
}

/** The place that an answer of Athena names ("line 31:8: …"), in the question's own lines, and what it says. */
export function complaintOf(reason: string, linesBefore: number): { message: string; place: Place | null } {
  const found = /line (\d+):(\d+): ([\s\S]*)/.exec(reason);
  const line = Number(found?.[1]) - linesBefore;
  const message = (found?.[3] ?? reason).replace(/^[A-Z_]+: /, "").trim();
  return { message, place: found && line > 0 ? { line, column: Number(found[2]) } : null };
}
