import { describe, expect, it } from "vitest";
import { account, resource, snapshotOf, testNow } from "../testing/kit";
import { buildWorld } from "../world";
import { readsAreRecorded } from "./records-data";

type Selector = { ReadWriteType?: string; DataResources: { Type: string; Values: string[] }[] };

const recorded = (EventSelectors: Selector[], IsLogging = true) =>
  readsAreRecorded(
    buildWorld(
      snapshotOf([resource("cloudtrail:trail", { EventSelectors, Status: { IsLogging } })]),
      testNow,
    ),
    account,
    "AWS::S3::Object",
  );
const objects = (value: string, ReadWriteType = "All"): Selector => ({
  ReadWriteType,
  DataResources: [{ Type: "AWS::S3::Object", Values: [value] }],
});

describe("whether reads are recorded", () => {
  it("takes reads only, and all buckets only", () => {
    expect(recorded([objects("arn:aws:s3")])).toBe(true);
    expect(recorded([objects("arn:aws:s3", "ReadOnly")])).toBe(true);
    expect(recorded([objects("arn:aws:s3", "WriteOnly")])).toBe(false);
    expect(recorded([objects("arn:aws:s3:::one-bucket/")])).toBe(false);
  });

  it("takes trails at work only", () => {
    expect(recorded([objects("arn:aws:s3")], false)).toBe(false);
  });
});
