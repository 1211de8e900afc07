import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checks } from "../registry";
import { UnreadableRecord } from "./imported-finding";
import { bindPlaces } from "./place";
import { formatOf, readFindings } from "./read-finding";
import { asffFinding, guardDutyFinding, prowlerFinding } from "./testing/samples";

const places = bindPlaces(checks);
const read = (record: unknown) => readFindings(record, places)[0];

function refusal(record: unknown): string {
  try {
    readFindings(record, places);
    return "";
  } catch (error) {
    if (error instanceof UnreadableRecord) return `${error.field}: ${error.message}`;
    throw error;
  }
}

describe("findings of Security Hub", () => {
  it("are read with title, advice, place and times", () => {
    expect(read(asffFinding)).toMatchObject({
      source: "securityhub",
      check: "S3.1",
      service: "s3",
      severity: "medium",
      status: "fail",
      account: "111122223333",
      region: "eu-west-1",
      resource: "arn:aws:iam::111122223333:root",
      principle: 6,
      firstSeen: new Date("2026-02-01T08:00:00.000Z"),
      lastSeen: new Date("2026-03-01T08:00:01.000Z"),
      advice: { url: "https://docs.aws.amazon.com/console/securityhub/S3.1/remediation", note: null },
    });
  });

  it("pass, are muted, resolved or not assessed as Security Hub says", () => {
    const statusOf = (change: object) => read({ ...asffFinding, ...change })?.status;
    expect(statusOf({ Compliance: { Status: "PASSED" } })).toBe("pass");
    expect(statusOf({ Workflow: { Status: "SUPPRESSED" } })).toBe("muted");
    expect(statusOf({ Workflow: { Status: "RESOLVED" } })).toBe("pass");
    expect(statusOf({ RecordState: "ARCHIVED" })).toBe("pass");
    expect(statusOf({ Compliance: { Status: "NOT_AVAILABLE" } })).toBe("not_assessed");
    expect(statusOf({ Compliance: undefined })).toBe("fail");
  });

  it("find their control and severity in older findings and other products' too", () => {
    const old = {
      ...asffFinding,
      Compliance: { Status: "FAILED" },
      GeneratorId: "aws-foundational-security-best-practices/v/1.0.0/IAM.6",
    };
    expect(read(old)).toMatchObject({ check: "IAM.6", principle: 1 });
    const passed = {
      ...asffFinding,
      Severity: { Label: "INFORMATIONAL" },
      FindingProviderFields: { Severity: { Label: "HIGH" } },
    };
    expect(read(passed)?.severity).toBe("high");
    expect(read({ ...asffFinding, Severity: { Normalized: 90 } })?.severity).toBe("critical");
    const inspector = {
      ...asffFinding,
      ProductName: "Inspector",
      Compliance: undefined,
      GeneratorId: "AWSInspector",
      Types: ["Software and Configuration Checks/Vulnerabilities/CVE"],
      Resources: [
        { Id: "arn:aws:ec2:eu-west-1:111122223333:instance/i-1", Type: "AwsEc2Instance" },
        { Id: "arn:aws:ec2:eu-west-1:111122223333:volume/v-1", Type: "AwsEc2Volume" },
      ],
    };
    expect(read(inspector)).toMatchObject({ principle: 3, layer: "os", service: "ec2" });
    expect(read(inspector)?.reason).toContain("1 more resource.");
    expect(read({ ...asffFinding, ProductName: "GuardDuty" })?.source).toBe("guardduty");
    expect(read({ ...asffFinding, ProductFields: { ProviderName: "Prowler" } })?.source).toBe("prowler");
  });

  it("that are not mapped say so", () => {
    const odd = {
      ...asffFinding,
      Compliance: undefined,
      GeneratorId: "x",
      Types: [],
      Resources: [{ Id: "thing" }],
    };
    expect(read(odd)).toMatchObject({ principle: 4, layer: "governance" });
    expect(read(odd)?.advice.note).toContain("not mapped to a principle");
    expect(read({ ...asffFinding, Compliance: { SecurityControlId: "S3.999" } })?.advice.note).toContain(
      "by its service",
    );
  });

  it("are found in an EventBridge event", () => {
    const event = {
      "detail-type": "Security Hub Findings - Imported",
      detail: { findings: [asffFinding, asffFinding] },
    };
    expect(formatOf(event)).toBe("asff");
    expect(readFindings(event, places)).toHaveLength(2);
  });
});

describe("findings of Prowler", () => {
  it("are read with title, advice, place and times", () => {
    expect(read(prowlerFinding)).toMatchObject({
      source: "prowler",
      check: "s3_bucket_server_access_logging_enabled",
      service: "s3",
      severity: "medium",
      status: "fail",
      resource: "arn:aws:s3:::reports",
      reason: "S3 Bucket reports has server access logging disabled.",
      lastSeen: new Date("2026-03-01T08:00:00Z"),
      advice: { text: "Turn server access logging on.", url: expect.stringContaining("ServerLogs") },
    });
  });

  it("stand where the check of ours stands that answers to theirs", () => {
    const [ours] = checks.filter((check) => check.references.length > 0);
    const code = ours?.references[0];
    const found = read({ ...prowlerFinding, metadata: { ...prowlerFinding.metadata, event_code: code } });
    expect(found).toMatchObject({ principle: ours?.principle, layer: ours?.layer, advice: { note: null } });
  });

  it("pass, are muted, or need a person", () => {
    const statusOf = (change: object) => read({ ...prowlerFinding, ...change })?.status;
    expect(statusOf({ status_code: "PASS" })).toBe("pass");
    expect(statusOf({ status: "Suppressed" })).toBe("muted");
    expect(statusOf({ status_code: "MANUAL" })).toBe("not_assessed");
  });

  it("of another cloud, another product or Heptagon itself are refused", () => {
    const of = (name: string) => ({ ...prowlerFinding, metadata: { event_code: "x", product: { name } } });
    expect(refusal(of("Heptagon"))).toContain("import the snapshot");
    expect(refusal(of("Other"))).toContain("findings of Other are not known");
    expect(refusal({ ...prowlerFinding, cloud: { account: { uid: "s" }, provider: "azure" } })).toContain(
      "about azure",
    );
  });
});

describe("findings of GuardDuty", () => {
  it("are read as the export to S3 writes them, and as the API does", () => {
    const upper = (value: unknown): unknown =>
      typeof value !== "object" || value === null
        ? value
        : Array.isArray(value)
          ? value.map(upper)
          : Object.fromEntries(
              Object.entries(value).map(([name, one]) => [
                name[0]?.toUpperCase() + name.slice(1),
                upper(one),
              ]),
            );
    const [found] = readFindings(guardDutyFinding, places);
    const exported = { ...found, evidence: expect.anything() };
    expect(exported).toMatchObject({
      source: "guardduty",
      check: "UnauthorizedAccess:EC2/SSHBruteForce",
      severity: "high",
      status: "fail",
      principle: 3,
      resource: "arn:aws:ec2:eu-west-1:111122223333:instance/i-0123456789abcdef0",
      firstSeen: new Date("2026-02-27T10:00:00Z"),
    });
    expect(exported.reason).toContain("Seen 12 times.");
    expect(read(upper(guardDutyFinding))).toMatchObject(exported);
  });

  it("name the person, the bucket or themselves", () => {
    const about = (resource: object) => read({ ...guardDutyFinding, resource })?.resource;
    const key = (userType: string, userName: string) => about({ accessKeyDetails: { userType, userName } });
    expect(key("IAMUser", "dana")).toBe("arn:aws:iam::111122223333:user/dana");
    expect(key("AssumedRole", "deploy")).toBe("arn:aws:iam::111122223333:role/deploy");
    expect(key("Root", "Root")).toBe("arn:aws:iam::111122223333:root");
    expect(about({ s3BucketDetails: [{ arn: "arn:aws:s3:::b" }] })).toBe("arn:aws:s3:::b");
    expect(about({})).toBe(guardDutyFinding.arn);
  });

  it("that were archived are muted", () => {
    const archived = { ...guardDutyFinding, service: { archived: true } };
    expect(read(archived)).toMatchObject({
      status: "muted",
      reason: expect.stringContaining("Archived in GuardDuty."),
    });
  });
});

describe("records that cannot be taken", () => {
  it("say which member is at fault", () => {
    expect(refusal({ ...asffFinding, AwsAccountId: 7 })).toBe(
      "AwsAccountId: expected string, received number",
    );
    expect(refusal({ ...asffFinding, Resources: [] })).toContain("Resources: ");
    expect(refusal({ ...prowlerFinding, finding_info: { title: "x" } })).toContain("finding_info.uid: ");
    expect(refusal({ ...guardDutyFinding, severity: "8" })).toBe(
      "severity: expected number, received string",
    );
    expect(refusal({ ...guardDutyFinding, type: "nonsense" })).toContain("type: expected a finding type");
    expect(refusal({ some: "thing" })).toContain("no finding of Security Hub");
    for (const odd of [7, null, "text", []]) expect(refusal(odd)).not.toBe("");
  });

  it("never fail in any other way", () => {
    for (const sample of [asffFinding, prowlerFinding, guardDutyFinding]) {
      const damaged = fc.tuple(fc.constantFrom(...Object.keys(sample)), fc.json()).map(([name, text]) => ({
        ...sample,
        [name]: JSON.parse(text),
      }));
      fc.assert(fc.property(damaged, (record) => typeof refusal(record) === "string"));
    }
    fc.assert(fc.property(fc.json(), (text) => refusal(JSON.parse(text)) !== ""));
  });
});
