import type { FindingStatus } from "@/lib/domain/posture/finding";
import { requirements } from "@/lib/domain/posture/frameworks";
import type { Severity } from "@/lib/domain/posture/severity";
import type { ListedFinding } from "./listed-finding";
import { partitionOf } from "./partition";

/** Labels and what Security Hub makes of them: https://docs.aws.amazon.com/securityhub/latest/userguide/asff-required-attributes.html#Severity */
const severityOf: Readonly<Record<Severity, { Label: string; Normalized: number }>> = {
  critical: { Label: "CRITICAL", Normalized: 90 },
  high: { Label: "HIGH", Normalized: 70 },
  medium: { Label: "MEDIUM", Normalized: 40 },
  low: { Label: "LOW", Normalized: 1 },
};

/** What could not be assessed is NOT_AVAILABLE: no result for want of information, never a pass. */
const statusOf: Readonly<Record<FindingStatus, { compliance: string; workflow: string }>> = {
  pass: { compliance: "PASSED", workflow: "RESOLVED" },
  fail: { compliance: "FAILED", workflow: "NEW" },
  not_assessed: { compliance: "NOT_AVAILABLE", workflow: "NEW" },
  muted: { compliance: "FAILED", workflow: "SUPPRESSED" },
};

/** The longest that `BatchImportFindings` takes. */
const longest = { Title: 256, Description: 1_024, RelatedRequirements: 32 } as const;

/**
 * A finding in the AWS Security Finding Format, as `aws securityhub batch-import-findings` takes it:
 * https://docs.aws.amazon.com/securityhub/latest/userguide/securityhub-findings-format-syntax.html. What is in no region is
 * written under us-east-1, where AWS itself keeps what is global.
 */
export function securityFinding(finding: ListedFinding) {
  const { id, check, severity, status, account, resource, reason, of } = finding;
  const Partition = partitionOf(resource);
  const Region = finding.region === "global" ? "us-east-1" : finding.region;
  const { compliance, workflow } = statusOf[status];
  const served = requirements(of?.frameworks ?? {}).map(
    ({ framework, requirement }) => `${framework} ${requirement}`,
  );
  const title = of?.title ?? finding.title ?? check;
  return {
    SchemaVersion: "2018-10-08",
    Id: `heptagon/${account}/${id}`,
    ProductArn: `arn:${Partition}:securityhub:${Region}:${account}:product/${account}/default`,
    GeneratorId: `heptagon/${check}`,
    AwsAccountId: account,
    Types: ["Software and Configuration Checks/AWS Security Best Practices"],
    FirstObservedAt: finding.firstSeen.toISOString(),
    LastObservedAt: finding.lastSeen.toISOString(),
    CreatedAt: finding.firstSeen.toISOString(),
    UpdatedAt: finding.lastSeen.toISOString(),
    Severity: severityOf[severity],
    Title: title.slice(0, longest.Title),
    Description: (reason || title).slice(0, longest.Description),
    ...(of ? { Remediation: { Recommendation: { Text: of.passes.slice(0, 512) } } } : {}),
    ProductFields: { "heptagon/principle": String(finding.principle), "heptagon/layer": finding.layer },
    Resources: [{ Type: "Other", Id: resource, Partition, Region }],
    Compliance: {
      Status: compliance,
      ...(served.length > 0 ? { RelatedRequirements: served.slice(0, longest.RelatedRequirements) } : {}),
    },
    Workflow: { Status: workflow },
    RecordState: "ACTIVE",
  };
}
