import { expect, it } from "vitest";
import { csvHead, csvRow } from "./csv";
import type { ListedFinding } from "./listed-finding";

const finding: ListedFinding = {
  id: "f1",
  check: "gone",
  principle: 6,
  layer: "storage",
  service: "s3",
  severity: "high",
  status: "fail",
  account: "111122223333",
  accountName: "=cmd|' /C calc'!A0",
  region: "eu-west-1",
  resource: 'arn:aws:s3:::a"b',
  reason: "Line one,\nline two.",
  firstSeen: new Date("2026-11-09T00:00:00Z"),
  lastSeen: new Date("2026-11-25T00:00:00Z"),
  of: undefined,
};

it("has as many cells as names, quotes what needs it and disarms formulas", () => {
  const row = csvRow(finding);
  expect(row.endsWith("\r\n")).toBe(true);
  expect(row).toContain(`,'=cmd|' /C calc'!A0,`);
  expect(row).toContain(`"arn:aws:s3:::a""b"`);
  expect(row).toContain(`"Line one,\nline two."`);
  const cells = row
    .replace(/"(?:[^"]|"")*"/g, "quoted")
    .trimEnd()
    .split(",");
  expect(cells).toHaveLength(csvHead.split(",").length);
});
