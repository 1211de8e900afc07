import { describe, expect, it } from "vitest";
import { bindPlaces } from "@/lib/domain/posture/imports/place";
import { readFindings } from "@/lib/domain/posture/imports/read-finding";
import { checks } from "@/lib/domain/posture/registry";
import { securityFinding } from "./asff";
import type { ListedFinding } from "./listed-finding";

const finding: ListedFinding = {
  id: "f1",
  check: "bucket-not-public",
  principle: 6,
  layer: "storage",
  service: "s3",
  severity: "critical",
  status: "fail",
  account: "111122223333",
  accountName: "production",
  region: "eu-west-1",
  resource: "arn:aws:s3:::reports",
  reason: "Its policy lets everyone read.",
  firstSeen: new Date("2026-02-01T08:00:00Z"),
  lastSeen: new Date("2026-03-01T08:00:00Z"),
  of: undefined,
};

describe("securityFinding", () => {
  it("is read back as what it was, whatever its status", () => {
    const places = bindPlaces(checks);
    for (const status of ["fail", "pass", "muted", "not_assessed"] as const) {
      const [read] = readFindings(securityFinding({ ...finding, status }), places);
      expect(read).toMatchObject({
        status,
        severity: "critical",
        account: "111122223333",
        region: "eu-west-1",
        resource: "arn:aws:s3:::reports",
        firstSeen: finding.firstSeen,
        lastSeen: finding.lastSeen,
      });
    }
  });

  it("keeps to what batch-import-findings takes", () => {
    const long = securityFinding({
      ...finding,
      region: "global",
      title: "t".repeat(300),
      reason: "r".repeat(2_000),
    });
    expect([long.Title.length, long.Description.length]).toEqual([256, 1_024]);
    expect(long.ProductArn).toBe("arn:aws:securityhub:us-east-1:111122223333:product/111122223333/default");
    const china = securityFinding({ ...finding, resource: "arn:aws-cn:s3:::reports", region: "cn-north-1" });
    expect(china.ProductArn).toMatch(/^arn:aws-cn:securityhub:cn-north-1:/);
  });
});
