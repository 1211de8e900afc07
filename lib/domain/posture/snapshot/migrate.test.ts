import { describe, expect, it } from "vitest";
import { Problem } from "@/lib/domain/errors/problem";
import { resource, snapshotOf } from "../testing/kit";
import { snapshotVersion } from "./document";
import { migrationFrom } from "./migrate";
import { parseSnapshot } from "./parse";

const now = snapshotOf([resource("ec2:volume", { Encrypted: true })]);

function refusal(version: unknown): string {
  try {
    migrationFrom(version, "s.json");
    return "";
  } catch (error) {
    if (error instanceof Problem) return `${error.detail.where}: ${error.message} ${error.detail.next}`;
    throw error;
  }
}

describe("snapshot versions", () => {
  it("brings version 1 to today's", () => {
    expect(parseSnapshot(JSON.stringify({ ...now, heptagonSnapshot: 1 }), "s.json")).toEqual(now);
  });

  it("knows the way from every version since the first", () => {
    for (let version = 1; version <= snapshotVersion; version += 1) expect(refusal(version)).toBe("");
  });

  it("says of a newer version what to do, and refuses what never was", () => {
    expect(refusal(snapshotVersion + 1)).toMatch(
      /^s.json: heptagonSnapshot: snapshot version 3 .*update this one/,
    );
    expect(refusal(0)).toContain("version 0 is not known");
    expect(refusal(1.5)).toContain("version 1.5 is not known");
    expect(refusal("2")).toContain("expected the snapshot's version");
  });
});
