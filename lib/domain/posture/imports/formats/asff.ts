import { z } from "zod";
import type { FindingStatus } from "../../finding";
import type { Layer, Principle } from "../../principles";
import type { Severity } from "../../severity";
import { type ImportedFinding, UnreadableRecord } from "../imported-finding";
import { type Place, type PlaceBook, serviceNamed } from "../place";
import { account, instantOf, maybeText, readRecord, severityOf, shortText, webAddress } from "../read-values";
import type { ImportSource } from "../source";

const severity = z.looseObject({
  Label: maybeText,
  Original: maybeText,
  Normalized: z.number().optional().catch(undefined),
});

/** What is read of the AWS Security Finding Format: https://docs.aws.amazon.com/securityhub/latest/userguide/securityhub-findings-format-syntax.html */
const asff = z.looseObject({
  Id: z.string().min(1),
  ProductArn: maybeText,
  ProductName: maybeText,
  GeneratorId: maybeText,
  AwsAccountId: account,
  Region: maybeText,
  Title: z.string().min(1),
  Description: maybeText,
  Types: z.array(z.string()).optional().catch(undefined),
  CreatedAt: z.unknown().optional(),
  UpdatedAt: z.unknown().optional(),
  FirstObservedAt: z.unknown().optional(),
  LastObservedAt: z.unknown().optional(),
  Severity: severity.optional().catch(undefined),
  FindingProviderFields: z.looseObject({ Severity: severity.optional() }).optional().catch(undefined),
  Remediation: z
    .looseObject({ Recommendation: z.looseObject({ Text: maybeText, Url: maybeText }).optional() })
    .optional()
    .catch(undefined),
  SourceUrl: maybeText,
  ProductFields: z.record(z.string(), z.unknown()).optional().catch(undefined),
  Resources: z.array(z.looseObject({ Id: z.string().min(1), Type: maybeText, Region: maybeText })).min(1),
  Compliance: z.looseObject({ Status: maybeText, SecurityControlId: maybeText }).optional().catch(undefined),
  Workflow: z.looseObject({ Status: maybeText }).optional().catch(undefined),
  RecordState: maybeText,
});
type Asff = z.output<typeof asff>;

/** Security Hub's bands: https://docs.aws.amazon.com/securityhub/latest/userguide/asff-required-attributes.html#Severity */
function ofNormalized(value: number | undefined): Severity | undefined {
  if (value === undefined) return undefined;
  if (value >= 90) return "critical";
  if (value >= 70) return "high";
  return value >= 40 ? "medium" : "low";
}

/** A control that passes is INFORMATIONAL; what it would be otherwise, its provider says. */
function severityIn({ Severity: own, FindingProviderFields: provided }: Asff): Severity {
  const label =
    own?.Label === "INFORMATIONAL" ? (provided?.Severity?.Label ?? own.Original ?? own.Label) : own?.Label;
  return severityOf(label) ?? ofNormalized(own?.Normalized) ?? severityOf(own?.Original) ?? "medium";
}

function statusIn({ RecordState, Workflow, Compliance }: Asff): {
  status: FindingStatus;
  why: string | null;
} {
  if (RecordState === "ARCHIVED") return { status: "pass", why: "Archived in Security Hub." };
  if (Workflow?.Status === "RESOLVED") return { status: "pass", why: "Resolved in Security Hub." };
  if (Compliance?.Status === "PASSED") return { status: "pass", why: null };
  if (Workflow?.Status === "SUPPRESSED") return { status: "muted", why: "Suppressed in Security Hub." };
  if (Compliance?.Status === "NOT_AVAILABLE") return { status: "not_assessed", why: null };
  return { status: "fail", why: null };
}

/** `S3.1`, from whichever member of the finding has it. */
function controlIn({ Compliance, ProductFields, GeneratorId }: Asff): string | null {
  const named = Compliance?.SecurityControlId ?? ProductFields?.ControlId;
  if (typeof named === "string" && named !== "") return named;
  return GeneratorId?.match(/\/([A-Za-z0-9]+\.\d+)$/)?.[1] ?? null;
}

/** Where findings that come from no control belong, by their types: https://docs.aws.amazon.com/securityhub/latest/userguide/asff-required-attributes.html#Types */
const taxonomy: readonly (readonly [string, Principle, Layer])[] = [
  ["Software and Configuration Checks/Vulnerabilities", 3, "os"],
  ["Sensitive Data Identifications", 6, "storage"],
  ["TTPs/", 7, "governance"],
  ["Effects/", 7, "governance"],
  ["Unusual Behaviors/", 7, "governance"],
];

function placeIn(finding: Asff, control: string | null, service: string, places: PlaceBook): Place {
  const found = taxonomy.find(([prefix]) => finding.Types?.some((type) => type.startsWith(prefix)));
  if (control === null && found) return { principle: found[1], layer: found[2], note: null };
  return places.of({ reference: control, service });
}

/** GuardDuty and Prowler also send what they find to Security Hub. */
function sourceOf({ ProductName, ProductFields, ProductArn }: Asff): ImportSource {
  const product = `${ProductName} ${ProductFields?.ProviderName} ${ProductArn}`.toLowerCase();
  if (product.includes("prowler")) return "prowler";
  return product.includes("guardduty") ? "guardduty" : "securityhub";
}

/** `AwsS3Bucket` → s3; an ARN's own service where the type says nothing. */
function serviceIn(control: string | null, { Resources: [first] }: Asff): string {
  if (control) return serviceNamed(control.split(".")[0] ?? "");
  const byType = first?.Type?.match(/^Aws([A-Z][a-z]*\d?)/)?.[1];
  return serviceNamed(first?.Id.match(/^arn:[a-z-]+:([a-z0-9-]+):/)?.[1] ?? byType ?? "");
}

function reasonOf({ Description, Title }: Asff, why: string | null): string {
  return [why, shortText(Description ?? Title)].filter(Boolean).join(" ");
}

/** True for a record that looks like ASFF, however damaged. */
export function looksLikeAsff(record: Record<string, unknown>): boolean {
  return "AwsAccountId" in record || "ProductArn" in record || record.SchemaVersion === "2018-10-08";
}

/** Reads one ASFF finding. @throws UnreadableRecord */
export function readAsff(record: Record<string, unknown>, places: PlaceBook): ImportedFinding {
  const finding = readRecord(asff, record);
  const [resource] = finding.Resources;
  if (!resource) throw new UnreadableRecord("expected a resource", "Resources");
  const lastSeen = instantOf(finding.UpdatedAt, finding.LastObservedAt, finding.CreatedAt);
  if (!lastSeen) throw new UnreadableRecord("expected an ISO 8601 instant", "UpdatedAt");
  const control = controlIn(finding);
  const service = serviceIn(control, finding);
  const { status, why } = statusIn(finding);
  const { principle, layer, note } = placeIn(finding, control, service, places);
  const more = finding.Resources.length - 1;
  const advised = finding.Remediation?.Recommendation;
  return {
    source: sourceOf(finding),
    externalId: finding.Id,
    check: control ?? finding.GeneratorId ?? finding.Types?.[0] ?? finding.ProductName ?? "unknown",
    title: shortText(finding.Title, 200),
    principle,
    layer,
    service: service || "unknown",
    severity: severityIn(finding),
    status,
    account: finding.AwsAccountId,
    region: resource.Region ?? finding.Region ?? "global",
    resource: resource.Id.replace(/^AWS::::Account:/, "arn:aws:iam::").replace(
      /^(arn:aws:iam::\d{12})$/,
      "$1:root",
    ),
    reason:
      reasonOf(finding, why) + (more > 0 ? ` It names ${more} more resource${more === 1 ? "" : "s"}.` : ""),
    firstSeen: instantOf(finding.FirstObservedAt, finding.CreatedAt) ?? lastSeen,
    lastSeen,
    advice: { text: advised?.Text ?? null, url: webAddress(advised?.Url, finding.SourceUrl), note },
    evidence: record,
  };
}
