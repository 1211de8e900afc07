import { expect, it } from "vitest";
import { draftOf, readDraft } from "./draft";

const filled = {
  ...draftOf(null),
  enabled: true,
  region: "eu-west-1",
  location: "s3://trail/AWSLogs/o-abc/",
  output: "s3://answers",
  accounts: "111122223333\n444455556666,",
  regions: "eu-west-1 us-east-1",
  firstDay: "2026-01-01",
};

it("reads lists however they are parted, and shows them again", () => {
  const { settings } = readDraft(filled);
  expect(settings).toMatchObject({
    accounts: ["111122223333", "444455556666"],
    regions: ["eu-west-1", "us-east-1"],
    location: "s3://trail/AWSLogs/o-abc",
  });
  expect(readDraft(draftOf(settings ?? null)).settings).toEqual(settings);
});

it("says of each field what is wrong with it", () => {
  const { wrong } = readDraft({
    ...filled,
    location: "https://x",
    accounts: "",
    cutOffGb: "lots",
    firstDay: "yesterday",
  });
  expect(Object.keys(wrong ?? {}).sort()).toEqual(["accounts", "cutOffGb", "firstDay", "location"]);
  expect(wrong?.location).toBe("expected s3://bucket/prefix");
});
