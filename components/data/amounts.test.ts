import { expect, it } from "vitest";
import { bytesWords, progressWords } from "./amounts";

it("says bytes in the unit people would", () => {
  expect([0, 999, 1_000, 131_000_000, 1_260_000_000, 5e15].map(bytesWords)).toEqual([
    "0 B",
    "999 B",
    "1.0 kB",
    "131 MB",
    "1.3 GB",
    "5000 TB",
  ]);
});

it("says how far a job has come", () => {
  expect(progressWords({ done: 12, total: 40, unit: "services" })).toBe("12 of 40 services");
  expect(progressWords({ done: 3_100_000, total: 9_000_000, unit: "bytes" })).toBe("3.1 MB of 9.0 MB");
  expect(progressWords({ done: 1_200, total: null, unit: "records" })).toBe("1,200 records");
});
