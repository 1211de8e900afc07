import { z } from "zod";
import type { FindingStatus } from "../../finding";
import type { Severity } from "../../severity";
import { type ImportedFinding, UnreadableRecord } from "../imported-finding";
import { type PlaceBook, serviceNamed } from "../place";
import { account, instantOf, maybeText, readRecord, severityOf, shortText, webAddress } from "../read-values";

const info = z.looseObject({
  uid: z.string().min(1),
  title: maybeText,
  desc: maybeText,
  created_time: z.unknown().optional(),
  created_time_dt: z.unknown().optional(),
  first_seen_time: z.unknown().optional(),
  modified_time: z.unknown().optional(),
});

const resource = z.looseObject({
  uid: maybeText,
  name: maybeText,
  region: maybeText,
  group: z.looseObject({ name: maybeText }).optional().catch(undefined),
});

/** What is read of OCSF's Detection Finding (https://schema.ocsf.io/classes/detection_finding), and of the Security Finding before it. */
const ocsf = z.looseObject({
  metadata: z.looseObject({
    event_code: maybeText,
    product: z.looseObject({ name: maybeText }).optional().catch(undefined),
  }),
  finding_info: info.optional(),
  finding: info.optional(),
  cloud: z.looseObject({
    account: z.looseObject({ uid: z.string() }),
    provider: maybeText,
    region: maybeText,
  }),
  resources: z.array(resource).min(1),
  severity: maybeText,
  severity_id: z.number().optional().catch(undefined),
  status: maybeText,
  status_code: maybeText,
  status_detail: maybeText,
  message: maybeText,
  compliance: z.looseObject({ status: maybeText }).optional().catch(undefined),
  remediation: z
    .looseObject({ desc: maybeText, references: z.array(z.string()).optional().catch(undefined) })
    .optional()
    .catch(undefined),
  unmapped: z.looseObject({ related_url: maybeText, check_id: maybeText }).optional().catch(undefined),
  time: z.unknown().optional(),
  time_dt: z.unknown().optional(),
});
type Ocsf = z.output<typeof ocsf>;

/** https://schema.ocsf.io/dictionary: severity_id */
const bySeverityId: Readonly<Record<number, Severity>> = {
  1: "low",
  2: "low",
  3: "medium",
  4: "high",
  5: "critical",
  6: "critical",
};

function statusIn(finding: Ocsf): FindingStatus {
  const code = (finding.status_code ?? finding.compliance?.status ?? "").toUpperCase();
  const muted = /SUPPRESSED|MUTED/.test(`${finding.status ?? ""} ${code}`.toUpperCase());
  if (code.startsWith("PASS")) return "pass";
  if (muted) return "muted";
  return code === "MANUAL" ? "not_assessed" : "fail";
}

/** True for a record that looks like an OCSF finding, however damaged. */
export function looksLikeOcsf(record: Record<string, unknown>): boolean {
  return "finding_info" in record || "class_uid" in record || ("metadata" in record && "cloud" in record);
}

function productOf(finding: Ocsf): "prowler" {
  const name = finding.metadata.product?.name ?? "unknown";
  if (name.toLowerCase().includes("prowler")) return "prowler";
  if (name.toLowerCase().includes("heptagon")) {
    throw new UnreadableRecord(
      "it is Heptagon's own finding: import the snapshot it came from",
      "metadata.product.name",
    );
  }
  throw new UnreadableRecord(`findings of ${name} are not known; expected Prowler`, "metadata.product.name");
}

function checkOf(finding: Ocsf): string {
  const code = finding.metadata.event_code ?? finding.unmapped?.check_id;
  if (code !== undefined) return code;
  throw new UnreadableRecord("expected the id of the check", "metadata.event_code");
}

/** Reads one Prowler finding. @throws UnreadableRecord */
export function readOcsf(record: Record<string, unknown>, places: PlaceBook): ImportedFinding {
  const finding = readRecord(ocsf, record);
  const source = productOf(finding);
  const about = finding.finding_info ?? finding.finding;
  if (!about) throw new UnreadableRecord("expected object", "finding_info");
  const { provider } = finding.cloud;
  if (provider !== undefined && provider.toLowerCase() !== "aws") {
    throw new UnreadableRecord(`it is about ${provider}, not AWS`, "cloud.provider");
  }
  const owner = readRecord(z.object({ cloud: z.object({ account: z.object({ uid: account }) }) }), record);
  const lastSeen = instantOf(
    about.modified_time,
    finding.time,
    finding.time_dt,
    about.created_time,
    about.created_time_dt,
  );
  if (!lastSeen) throw new UnreadableRecord("expected seconds or an ISO 8601 instant", "time");
  const check = checkOf(finding);
  const [thing] = finding.resources;
  const service = serviceNamed(thing?.group?.name ?? check.split("_")[0] ?? "");
  const { principle, layer, note } = places.of({ reference: check, service });
  const references = finding.remediation?.references ?? [];
  return {
    source,
    externalId: about.uid,
    check,
    title: shortText(about.title ?? check, 200),
    principle,
    layer,
    service: service || "unknown",
    severity: severityOf(finding.severity) ?? bySeverityId[finding.severity_id ?? 3] ?? "medium",
    status: statusIn(finding),
    account: owner.cloud.account.uid,
    region: thing?.region ?? finding.cloud.region ?? "global",
    resource: thing?.uid ?? thing?.name ?? `arn:aws:iam::${owner.cloud.account.uid}:root`,
    reason: shortText(finding.status_detail ?? finding.message ?? about.desc ?? check),
    firstSeen: instantOf(about.first_seen_time, about.created_time, about.created_time_dt) ?? lastSeen,
    lastSeen,
    advice: {
      text: finding.remediation?.desc ?? null,
      url: webAddress(...references, finding.unmapped?.related_url),
      note,
    },
    evidence: record,
  };
}
