import type { FindingStatus } from "@/lib/domain/posture/finding";
import { requirements } from "@/lib/domain/posture/frameworks";
import { type Principle, principleNames } from "@/lib/domain/posture/principles";
import type { Severity } from "@/lib/domain/posture/severity";
import type { ListedFinding } from "./listed-finding";
import { partitionOf } from "./partition";

/** The version of the Open Cybersecurity Schema Framework that these events follow: https://schema.ocsf.io/1.3.0/classes/compliance_finding */
export const ocsfVersion = "1.3.0";

const classUid = 2003;
const severityId: Readonly<Record<Severity, number>> = { low: 2, medium: 3, high: 4, critical: 5 };
const severityName: Readonly<Record<Severity, string>> = {
  low: "Low",
  medium: "Medium",
  high: "High",
  critical: "Critical",
};

/** Ids and captions of `compliance.status` and of the finding's own `status`. What could not be assessed is a warning: no result for want of information. */
const statusOf: Readonly<Record<FindingStatus, { compliance: [number, string]; finding: [number, string] }>> =
  {
    pass: { compliance: [1, "Pass"], finding: [4, "Resolved"] },
    fail: { compliance: [3, "Fail"], finding: [1, "New"] },
    not_assessed: { compliance: [2, "Warning"], finding: [0, "Unknown"] },
    muted: { compliance: [3, "Fail"], finding: [3, "Suppressed"] },
  };

function complianceOf({ check, principle, status, reason, of }: ListedFinding) {
  const [status_id, name] = statusOf[status].compliance;
  const served = requirements(of?.frameworks ?? {});
  const principleName = principleNames[principle as Principle] ?? "";
  return {
    control: check,
    // Every check serves a design principle of the security pillar, whether or not a framework numbers it.
    standards: [
      "AWS Well-Architected security design principles",
      ...new Set(served.map(({ framework }) => framework)),
    ],
    requirements: [
      `${principle} ${principleName}`,
      ...served.map(({ framework, requirement }) => `${framework} ${requirement}`),
    ],
    status: name,
    status_id,
    status_detail: reason,
  };
}

export type OcsfContext = { productVersion: string; periodFrom: Date };

/** A finding as an OCSF Compliance Finding. `activity_id` is Create when it was first seen within the period, else Update. */
export function complianceFinding(finding: ListedFinding, { productVersion, periodFrom }: OcsfContext) {
  const { id, check, severity, status, account, accountName, region, resource, reason, of } = finding;
  const isNew = finding.firstSeen >= periodFrom;
  const [status_id, statusName] = statusOf[status].finding;
  const activity_id = isNew ? 1 : 2;
  return {
    class_uid: classUid,
    class_name: "Compliance Finding",
    category_uid: 2,
    category_name: "Findings",
    activity_id,
    activity_name: isNew ? "Create" : "Update",
    type_uid: classUid * 100 + activity_id,
    type_name: `Compliance Finding: ${isNew ? "Create" : "Update"}`,
    time: finding.lastSeen.getTime(),
    severity: severityName[severity],
    severity_id: severityId[severity],
    status: statusName,
    status_id,
    message: reason,
    metadata: {
      version: ocsfVersion,
      profiles: ["cloud"],
      product: { name: "Heptagon", vendor_name: "Heptagon", version: productVersion },
      event_code: check,
      uid: `${id}:${finding.lastSeen.getTime()}`,
    },
    finding_info: {
      uid: id,
      title: of?.title ?? finding.title ?? check,
      desc: of?.why ?? reason,
      types: [finding.service, finding.layer],
      created_time: finding.firstSeen.getTime(),
      first_seen_time: finding.firstSeen.getTime(),
      last_seen_time: finding.lastSeen.getTime(),
    },
    compliance: complianceOf(finding),
    cloud: {
      provider: "AWS",
      region,
      account: {
        uid: account,
        type: "AWS Account",
        type_id: 10,
        ...(accountName ? { name: accountName } : {}),
      },
    },
    resources: [
      {
        uid: resource,
        region,
        cloud_partition: partitionOf(resource),
        ...(of?.judge.per === "resource" ? { type: of.judge.type } : {}),
      },
    ],
    ...(of ? { remediation: { desc: of.passes } } : {}),
  };
}
