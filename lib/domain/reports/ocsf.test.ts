import { describe, expect, it } from "vitest";
import { z } from "zod";
import type { ListedFinding } from "./listed-finding";
import { complianceFinding } from "./ocsf";
import { checkBook } from "./testing/facts";

const epoch = z.number().int().min(1_000_000_000_000);
const text = z.string().min(1);

/** What https://schema.ocsf.io/1.3.0/classes/compliance_finding requires, with the cloud profile, and the enumerations that we use. */
const published = z.looseObject({
  activity_id: z.union([z.literal(1), z.literal(2), z.literal(3)]),
  category_uid: z.literal(2),
  class_uid: z.literal(2003),
  type_uid: z.number().int(),
  time: epoch,
  severity_id: z.number().int().min(0).max(6),
  metadata: z.looseObject({
    version: z.literal("1.3.0"),
    product: z.looseObject({ vendor_name: text, name: text }),
    profiles: z.array(text),
  }),
  finding_info: z.looseObject({ uid: text, title: text }),
  compliance: z.looseObject({
    standards: z.array(text).min(1),
    status_id: z.union([z.literal(1), z.literal(2), z.literal(3)]),
  }),
  cloud: z.looseObject({
    provider: text,
    region: text,
    account: z.looseObject({ uid: text, type_id: z.literal(10) }),
  }),
  resources: z.array(z.looseObject({ uid: text })).min(1),
  remediation: z.looseObject({ desc: text }).optional(),
});

const check = checkBook.byId("bucket-not-public");
const finding: ListedFinding = {
  id: "f1",
  check: "bucket-not-public",
  principle: 6,
  layer: "storage",
  service: "s3",
  severity: "critical",
  status: "fail",
  account: "111122223333",
  accountName: "shop",
  region: "eu-west-1",
  resource: "arn:aws-cn:s3:::customers",
  reason: "Everyone may read it.",
  firstSeen: new Date("2026-11-09T00:00:00Z"),
  lastSeen: new Date("2026-11-25T00:00:00Z"),
  of: check,
};
const context = { productVersion: "1.2.3", periodFrom: new Date("2026-11-01T00:00:00Z") };

describe("complianceFinding", () => {
  it.each(["pass", "fail", "not_assessed", "muted"] as const)(
    "has what the schema requires when it is %s",
    (status) => {
      const event = published.parse(complianceFinding({ ...finding, status }, context));
      expect(event.type_uid).toBe(event.class_uid * 100 + event.activity_id);
    },
  );

  it("holds when nobody has its check any more", () => {
    published.parse(complianceFinding({ ...finding, of: undefined }, context));
  });

  it("tells failed, suppressed, unknown and resolved apart", () => {
    const of = (status: ListedFinding["status"]) => {
      const { compliance, status_id } = complianceFinding({ ...finding, status }, context);
      return [compliance.status_id, status_id];
    };
    expect([of("pass"), of("fail"), of("not_assessed"), of("muted")]).toEqual([
      [1, 4],
      [3, 1],
      [2, 0],
      [3, 3],
    ]);
  });

  it("is created when it was first seen in the period, and updated when it was there before", () => {
    expect(complianceFinding(finding, context).activity_id).toBe(1);
    const earlier = { ...finding, firstSeen: new Date("2026-10-01T00:00:00Z") };
    expect(complianceFinding(earlier, context).activity_id).toBe(2);
  });

  it("names the partition, the requirements and the principle", () => {
    const { resources, compliance } = complianceFinding(finding, context);
    expect(resources[0]).toMatchObject({ cloud_partition: "aws-cn", type: "s3:bucket" });
    expect(compliance.requirements).toContain("6 Keep people away from data");
    expect(compliance.standards.length).toBeGreaterThan(1);
  });
});
