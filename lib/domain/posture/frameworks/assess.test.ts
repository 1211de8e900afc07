import { describe, expect, it } from "vitest";
import { type Framework, frameworkNames } from "../frameworks";
import { checks } from "../registry";
import type { CheckPart } from "../score";
import { assessFramework, compareIds, requirementsServed, statusOf, totalsOf } from "./assess";
import { requirementIds } from "./requirement-ids";

function part(check: string, passed: number, failed: number, notAssessed = 0, muted = 0): CheckPart {
  return { check, severity: "high", passed, failed, notAssessed, muted };
}

describe("a requirement's status", () => {
  it.each([
    ["gap", []],
    ["no_resources", [part("a", 0, 0)]],
    ["not_assessed", [part("a", 0, 0, 3), part("b", 0, 0)]],
    ["met", [part("a", 4, 0), part("b", 0, 0)]],
    ["met", [part("a", 4, 0, 0, 1)]],
    ["partly", [part("a", 4, 0, 1)]],
    ["partly", [part("a", 4, 0), part("b", 9, 1)]],
    ["not_met", [part("a", 40, 1)]],
    ["not_met", [part("a", 0, 1), part("b", 0, 0, 5)]],
  ] as const)("is %s", (status, parts) => {
    expect(statusOf(parts)).toBe(status);
  });
});

it("orders numbers as people do and reads both ways to write one", () => {
  expect(["2.10", "2.9", "A.8.2", "A.8.16"].sort(compareIds)).toEqual(["2.9", "2.10", "A.8.2", "A.8.16"]);
  expect(requirementsServed({ soc2: "CC7.5 CC_A_1_1 A1.1" }, "soc2")).toEqual(["CC7.5", "A1.1"]);
});

describe.each(Object.keys(frameworkNames) as Framework[])("%s", (framework) => {
  const ids = requirementIds[framework].split(/\s+/).filter(Boolean);

  it("lists each requirement once", () => {
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.length).toBeGreaterThan(20);
  });

  it("shows a requirement that no check covers as a gap, and never as met", () => {
    const requirements = assessFramework(framework, checks, []);
    for (const id of ids) expect(requirements.find((one) => one.id === id)).toBeDefined();
    const gaps = requirements.filter(({ checks: covering }) => covering.length === 0);
    expect(totalsOf(requirements)).toMatchObject({ gap: gaps.length, met: 0, not_met: 0 });
  });

  it("counts what its checks count", () => {
    const served = checks.find((check) => requirementsServed(check.frameworks, framework).length > 0);
    const [id] = requirementsServed(served?.frameworks ?? {}, framework);
    const requirement = assessFramework(framework, checks, [part(served?.id ?? "", 40, 1)]).find(
      (one) => one.id === id,
    );
    expect(requirement).toMatchObject({ passed: 40, failed: 1, status: "not_met" });
    expect(requirement?.checks[0]?.check).toBe(served?.id);
  });
});
