import { z } from "zod";
import type { Severity } from "../../severity";
import { type ImportedFinding, UnreadableRecord } from "../imported-finding";
import { placeOfThreat, serviceNamed } from "../place";
import { account, instantOf, maybeText, readRecord, shortText } from "../read-values";

/** What is read of a finding: https://docs.aws.amazon.com/guardduty/latest/APIReference/API_Finding.html */
const guardduty = z.looseObject({
  accountId: account,
  arn: maybeText,
  id: z.string().min(1),
  type: z.string().regex(/^[A-Za-z]+:[A-Za-z0-9]+[/.]/, "expected a finding type as Purpose:Resource/Threat"),
  region: z.string().min(1),
  partition: maybeText,
  title: maybeText,
  description: maybeText,
  severity: z.number(),
  createdAt: z.unknown().optional(),
  updatedAt: z.unknown().optional(),
  resource: z.looseObject({ resourceType: maybeText }).optional().catch(undefined),
  service: z
    .looseObject({
      archived: z.boolean().optional().catch(undefined),
      count: z.number().optional().catch(undefined),
      eventFirstSeen: z.unknown().optional(),
      eventLastSeen: z.unknown().optional(),
    })
    .optional()
    .catch(undefined),
});
type GuardDuty = z.output<typeof guardduty>;

/** The API and the CLI write PascalCase, the export to S3 camelCase: the first letter is not looked at. */
function camel(value: unknown, depth = 0): unknown {
  if (depth > 6 || typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map((one) => camel(one, depth + 1));
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => [
      name.slice(0, 1).toLowerCase() + name.slice(1),
      camel(member, depth + 1),
    ]),
  );
}

/** https://docs.aws.amazon.com/guardduty/latest/ug/guardduty_findings-severity.html */
function severityIn({ severity }: GuardDuty): Severity {
  if (severity >= 9) return "critical";
  if (severity >= 7) return "high";
  return severity >= 4 ? "medium" : "low";
}

/** Where in a finding's resource the ARN of each kind of thing stands, or what it is made of. */
const arns: Readonly<Record<string, (details: Record<string, unknown>, at: string) => string | undefined>> = {
  instanceDetails: ({ instanceId }, at) =>
    named(instanceId, (id) => `arn:${at.replace("*", "ec2")}:instance/${id}`),
  s3BucketDetails: ({ arn }) => named(arn),
  lambdaDetails: ({ functionArn }) => named(functionArn),
  eksClusterDetails: ({ arn }) => named(arn),
  ecsClusterDetails: ({ arn }) => named(arn),
  rdsDbInstanceDetails: ({ dbInstanceArn }) => named(dbInstanceArn),
  ebsVolumeDetails: ({ snapshotArn }) => named(snapshotArn),
  accessKeyDetails: identityArn,
};

function named(value: unknown, make: (text: string) => string = (text) => text): string | undefined {
  return typeof value === "string" && value !== "" ? make(value) : undefined;
}

/** https://docs.aws.amazon.com/guardduty/latest/APIReference/API_AccessKeyDetails.html */
function identityArn({ userType, userName }: Record<string, unknown>, at: string): string | undefined {
  const [partition = "aws", , , owner = ""] = at.split(":");
  const iam = `arn:${partition}:iam::${owner}`;
  if (userType === "Root") return `${iam}:root`;
  const kind = userType === "IAMUser" ? "user" : "role";
  return named(userName, (name) => `${iam}:${kind}/${name.split("/")[0]}`);
}

function resourceIn(finding: GuardDuty): string {
  const at = `${finding.partition ?? "aws"}:*:${finding.region}:${finding.accountId}`;
  for (const [name, arnOf] of Object.entries(arns)) {
    const details = finding.resource?.[name];
    const first: unknown = Array.isArray(details) ? details[0] : details;
    const arn =
      typeof first === "object" && first !== null ? arnOf(first as Record<string, unknown>, at) : undefined;
    if (arn) return arn;
  }
  return finding.arn ?? `arn:aws:iam::${finding.accountId}:root`;
}

/** True for a record that looks like a GuardDuty finding, however damaged. */
export function looksLikeGuardDuty(record: Record<string, unknown>): boolean {
  const names = new Set(Object.keys(record).map((name) => name.toLowerCase()));
  return names.has("accountid") && (names.has("service") || names.has("resource")) && names.has("type");
}

/** Reads one GuardDuty finding. @throws UnreadableRecord */
export function readGuardDuty(record: Record<string, unknown>): ImportedFinding {
  const finding = readRecord(guardduty, camel(record));
  const { service } = finding;
  const lastSeen = instantOf(finding.updatedAt, service?.eventLastSeen, finding.createdAt);
  if (!lastSeen) throw new UnreadableRecord("expected an ISO 8601 instant", "updatedAt");
  const { principle, layer, note } = placeOfThreat(finding.type);
  const times = service?.count ?? 1;
  const archived = service?.archived === true;
  const resource = resourceIn(finding);
  const said = shortText(finding.description ?? finding.title ?? finding.type);
  return {
    source: "guardduty",
    externalId: finding.arn ?? `${finding.accountId}/${finding.region}/${finding.id}`,
    check: finding.type,
    title: shortText(finding.title ?? finding.type, 200),
    principle,
    layer,
    service: serviceNamed(resource.split(":")[2] ?? "guardduty"),
    severity: severityIn(finding),
    status: archived ? "muted" : "fail",
    account: finding.accountId,
    region: finding.region,
    resource,
    reason: `${archived ? "Archived in GuardDuty. " : ""}${said}${times > 1 ? ` Seen ${times.toLocaleString("en")} times.` : ""}`,
    firstSeen: instantOf(service?.eventFirstSeen, finding.createdAt) ?? lastSeen,
    lastSeen,
    advice: {
      text: null,
      url: `https://docs.aws.amazon.com/guardduty/latest/ug/guardduty_findings_remediate.html`,
      note,
    },
    evidence: record,
  };
}
