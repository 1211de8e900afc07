import fc from "fast-check";
import { expect, it } from "vitest";
import { configDifferences } from "./config-diff";

it("names each member that differs, with both sides", () => {
  expect(configDifferences({ Encrypted: true, Size: 5, Tags: null }, { Encrypted: false, Size: 5 })).toEqual([
    { path: "Encrypted", before: true, after: false },
    { path: "Tags", before: null },
  ]);
});

it("tells what a list gained and lost, wherever it stands, and what changed in the one element that did", () => {
  const ssh = { FromPort: 22, IpRanges: [{ CidrIp: "0.0.0.0/0" }] };
  const web = { FromPort: 443, IpRanges: [{ CidrIp: "0.0.0.0/0" }] };
  expect(configDifferences({ Rules: [web] }, { Rules: [ssh, web] })).toEqual([
    { path: "Rules[]", after: [ssh] },
  ]);
  expect(configDifferences({ Rules: [web, ssh] }, { Rules: [web, { ...ssh, FromPort: 23 }] })).toEqual([
    { path: "Rules[1].FromPort", before: 22, after: 23 },
  ]);
});

it("compares policies by what they say, not by how they are written", () => {
  const policy = { Version: "2012-10-17", Statement: [{ Effect: "Allow", Action: "s3:GetObject" }] };
  const written = JSON.stringify(policy, null, 2);
  expect(configDifferences({ Policy: written }, { Policy: policy })).toEqual([]);
  const open = JSON.stringify({ ...policy, Statement: [{ Effect: "Allow", Action: "s3:*" }] });
  expect(configDifferences({ Policy: written }, { Policy: open })).toEqual([
    { path: "Policy.Statement[0].Action", before: "s3:GetObject", after: "s3:*" },
  ]);
});

it("withholds secrets and leaves out signs of use", () => {
  const before = { SecretString: "hunter2", LastUsedDate: "2026-01-01" };
  expect(configDifferences(before, { SecretString: "hunter3", LastUsedDate: "2026-02-01" })).toEqual([]);
  expect(JSON.stringify(configDifferences(before, {}))).not.toContain("hunter");
});

it("finds nothing between equal values, and something between different ones", () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.jsonValue(), (one, other) => {
      expect(configDifferences({ one }, { one })).toEqual([]);
      const found = configDifferences({ one }, { one: { wrapped: other } });
      expect(found.length).toBeLessThanOrEqual(50);
    }),
  );
});
