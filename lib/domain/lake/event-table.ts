import type { TableShape } from "./table-shape";

/** An event of the lake: the timeline's columns, and the parts of the record that questions go back to. */
export const eventTable: TableShape = {
  name: "event",
  about: "Every event of the compacted trail objects",
  columns: [
    { name: "event_time", type: "TIMESTAMPTZ", about: "when it happened, UTC" },
    { name: "event_id", type: "UUID", about: "CloudTrail's id of the event" },
    { name: "account", type: "VARCHAR", about: "the account it was recorded in" },
    { name: "region", type: "VARCHAR", about: "eu-west-1" },
    { name: "source", type: "VARCHAR", about: "service: s3, iam, signin" },
    { name: "name", type: "VARCHAR", about: "the call: PutBucketPolicy" },
    { name: "read_only", type: "BOOLEAN", about: "false for what changes something" },
    { name: "error", type: "VARCHAR", about: "error code; null when the call went well" },
    { name: "error_message", type: "VARCHAR", about: "what AWS answered" },
    { name: "actor", type: "VARCHAR", about: "ARN of the role or user, or a service's name" },
    { name: "actor_name", type: "VARCHAR", about: "its short name" },
    { name: "actor_kind", type: "VARCHAR", about: "root, iam-user, assumed-role, aws-service…" },
    { name: "person", type: "VARCHAR", about: "the human behind it, where the record says so" },
    { name: "session", type: "VARCHAR", about: "what the calls of one session share" },
    { name: "mfa", type: "BOOLEAN", about: "whether the session was opened with a second factor" },
    { name: "ip", type: "VARCHAR", about: "source address, or a service's name" },
    { name: "ip_key", type: "VARCHAR", about: "the address as 32 hex digits, for ranges" },
    { name: "user_agent", type: "VARCHAR", about: "the client" },
    { name: "resources", type: "VARCHAR[]", about: "ARNs, ids and names of what was touched" },
    { name: "event_type", type: "VARCHAR", about: "AwsApiCall, AwsConsoleSignIn…" },
    { name: "category", type: "VARCHAR", about: "Management, Data, NetworkActivity, Insight" },
    { name: "vpc_endpoint", type: "VARCHAR", about: "the endpoint the call came through" },
    { name: "user_identity", type: "JSON", about: "userIdentity as recorded" },
    { name: "request_parameters", type: "JSON", about: "what was asked, secrets withheld" },
    { name: "response_elements", type: "JSON", about: "what was answered, secrets withheld" },
    { name: "additional", type: "JSON", about: "additionalEventData and serviceEventDetails" },
    { name: "object", type: "VARCHAR", about: "the trail object that delivered it" },
    { name: "position", type: "INTEGER", about: "its place in that object" },
  ],
};

const day = {
  name: "day",
  type: "DATE",
  about: "UTC day of the event; narrows a question before any file is read",
};

/** The events as questions see them: with the day that their file lies under. */
export const eventView: TableShape = { ...eventTable, columns: [...eventTable.columns, day] };
