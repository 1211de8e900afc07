import { expect, it } from "vitest";
import { dayFolders, isClosed, listAfter } from "./listing";

const key = (time: string) =>
  `AWSLogs/111122223333/CloudTrail/eu-west-1/2026/03/10/111122223333_CloudTrail_eu-west-1_${time}Z_abcDEF123.json.gz`;

it("lists from the late window before the last object, and everything when the key says no time", () => {
  const after = listAfter(key("20260310T1405"));
  expect(after < key("20260310T1235")).toBe(true);
  expect(after > key("20260310T1234")).toBe(true);
  expect(listAfter("AWSLogs/x.json.gz")).toBe("");
  expect(listAfter("")).toBe("");
});

it("knows the days between, and when one is over for good", () => {
  expect(dayFolders("2026-02-27", new Date("2026-03-01T00:00:00Z"))).toEqual([
    "2026/02/27",
    "2026/02/28",
    "2026/03/01",
  ]);
  expect(isClosed("2026/03/10", new Date("2026-03-13T12:00:00Z"))).toBe(false);
  expect(isClosed("2026/03/10", new Date("2026-03-14T00:00:01Z"))).toBe(true);
});
