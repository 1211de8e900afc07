/** The fields that the timeline can be filtered by, under the names they have in the URL and in the API. */
export const filterFields = [
  "actor",
  "person",
  "kind",
  "name",
  "source",
  "region",
  "account",
  "ip",
  "resource",
  "error",
  "session",
  "readOnly",
] as const;
export type FilterField = (typeof filterFields)[number];

type FieldWords = {
  /** How people type it. */
  typed: string;
  title: string;
  hint: string;
};

export const fieldWords: Record<FilterField, FieldWords> = {
  actor: { typed: "actor", title: "Actor", hint: "user, role or service: its name or ARN" },
  person: { typed: "person", title: "Person", hint: "the human behind it, where the record says so" },
  kind: { typed: "kind", title: "Kind of actor", hint: "root, iam-user, assumed-role, aws-service…" },
  name: { typed: "event", title: "Event", hint: "PutBucketPolicy, or Put* for all that begin so" },
  source: { typed: "source", title: "Service", hint: "s3, iam, signin…" },
  region: { typed: "region", title: "Region", hint: "eu-west-1" },
  account: { typed: "account", title: "Account", hint: "name or 12-digit id" },
  ip: { typed: "ip", title: "IP address", hint: "203.0.113.7 or 203.0.113.0/24" },
  resource: { typed: "resource", title: "Resource", hint: "ARN, id or name of what was touched" },
  error: { typed: "error", title: "Error", hint: "AccessDenied, none, or * for any" },
  session: { typed: "session", title: "Session", hint: "access key id or role session" },
  readOnly: { typed: "readonly", title: "Read-only", hint: "true or false" },
};

const byTyped = new Map<string, FilterField>([
  ...filterFields.flatMap((field): [string, FilterField][] => [
    [fieldWords[field].typed.toLowerCase(), field],
    [field.toLowerCase(), field],
  ]),
  ["service", "source"],
  ["user", "actor"],
  ["role", "actor"],
]);

/** The field that a typed word means; undefined when it means none. */
export function fieldOf(typed: string): FilterField | undefined {
  return byTyped.get(typed.toLowerCase());
}
