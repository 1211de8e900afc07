import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Problem } from "@/lib/domain/errors/problem";
import { resource, snapshotOf } from "../testing/kit";
import { parseSnapshot } from "./parse";

const text = JSON.stringify(snapshotOf([resource("ec2:volume", { Encrypted: true })]));

function complaint(input: string): string {
  try {
    parseSnapshot(input, "s.json");
    return "";
  } catch (error) {
    if (error instanceof Problem) return `${error.detail.where}: ${error.message}`;
    throw error;
  }
}

describe("parseSnapshot", () => {
  it("reads what it should", () => {
    expect(parseSnapshot(text, "s.json").resources).toHaveLength(1);
  });

  it("names the field and what was expected there", () => {
    expect(complaint(text.replace('"region":"eu-west-1"', '"region":7'))).toBe(
      "s.json: resources.0.region: expected string, received number.",
    );
    expect(complaint(text.replace('"takenAt":"2026', '"takenAt":"26'))).toContain("s.json: takenAt: ");
    expect(complaint("[]")).toContain("s.json: document: expected object");
  });

  it("says that a file is cut off, and that a version is another", () => {
    expect(complaint(text.slice(0, -20))).toContain("cut off");
    expect(complaint("nonsense")).toContain("expected JSON");
    expect(complaint(text.replace('"heptagonSnapshot":2', '"heptagonSnapshot":9'))).toContain("version 9");
  });

  it("never fails in any other way", () => {
    fc.assert(fc.property(fc.json(), (input) => complaint(input) !== ""));
    fc.assert(fc.property(fc.nat(text.length - 2), (length) => complaint(text.slice(0, length)) !== ""));
  });
});
