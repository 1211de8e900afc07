import { expect, it } from "vitest";
import { resource, statuses } from "../../testing/kit";
import { check } from "./newest-image-without-holes";

const NewestImage = { imageDigest: "sha256:1", imageTags: ["v1"], imagePushedAt: "2026-02-01T00:00:00Z" };
type Scan = { status: string; findingSeverityCounts: Record<string, number> };
const repository = (NewestScan: Scan | null | undefined) =>
  resource("ecr:repository", { NewestImage, NewestScan });
const scan = (findingSeverityCounts: Record<string, number>, status = "COMPLETE") => ({
  status,
  findingSeverityCounts,
});

it("weighs what the scan found", () => {
  expect(statuses(check, [repository(scan({ MEDIUM: 4 })), repository(scan({}, "ACTIVE"))])).toEqual([
    "pass",
    "pass",
  ]);
  expect(statuses(check, [repository(scan({ HIGH: 1 }))])).toEqual(["fail"]);
  expect(statuses(check, [repository(scan({ CRITICAL: 2 }))])).toEqual(["fail"]);
});

it("does not take an image that was not scanned for a good one", () => {
  expect(statuses(check, [repository(null), repository(scan({}, "FAILED"))])).toEqual(["fail", "fail"]);
  expect(statuses(check, [repository(undefined)])).toEqual(["not_assessed"]);
  expect(statuses(check, [resource("ecr:repository", { NewestImage: null, NewestScan: null })])).toEqual([]);
});
