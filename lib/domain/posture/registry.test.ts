import { readdirSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { frameworkNames, requirements } from "./frameworks";
import { layers, principleNumbers } from "./principles";
import { checks } from "./registry";
import { isKnownType, resourceDefinitions } from "./resources/types";

const folder = path.join(import.meta.dirname, "checks");
const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) =>
  file.endsWith(".ts"),
);
const target = {
  account: "111122223333",
  region: "eu-west-1",
  id: "arn:aws:service:eu-west-1:111122223333:thing/the-name",
  name: "the-name",
  config: {},
};

describe("the checks together", () => {
  it("have ids of their own, the same as their files, each with a test beside it", () => {
    const ids = checks.map((check) => check.id);
    expect(new Set(ids).size).toBe(ids.length);
    const sources = files
      .filter((file) => !file.endsWith(".test.ts"))
      .map((file) => path.basename(file, ".ts"));
    expect(ids).toEqual(sources.sort());
    const tested = files
      .filter((file) => file.endsWith(".test.ts"))
      .map((file) => path.basename(file, ".test.ts"));
    expect(tested.sort()).toEqual(ids);
  });

  it("are 240 at least: 20 for each principle, 5 for each layer", () => {
    expect(checks.length).toBeGreaterThanOrEqual(240);
    for (const principle of principleNumbers)
      expect(checks.filter((check) => check.principle === principle).length).toBeGreaterThanOrEqual(20);
    for (const layer of layers)
      expect(checks.filter((check) => check.layer === layer).length, layer).toBeGreaterThanOrEqual(5);
  });

  it.each(checks.map((check) => [check.id, check] as const))("%s says everything people need", (_, check) => {
    const fix = check.fix(target);
    for (const text of [check.title, check.passes, check.why, fix.cli, fix.terraform]) {
      expect(text.length).toBeGreaterThan(10);
    }
    expect(check.failing(3, 41)).toMatch(/^3 of 41 /);
    expect(check.effortMinutes).toBeGreaterThan(0);
    for (const { framework } of requirements(check.frameworks)) {
      expect(Object.values(frameworkNames)).toContain(framework);
    }
  });

  it("judge known types only, each with the call that lists it", () => {
    const types = checks.flatMap(({ judge }) => (judge.per === "resource" ? [judge.type] : judge.needs));
    for (const type of types) {
      expect(isKnownType(type)).toBe(true);
      expect(resourceDefinitions[type].listedBy.length).toBeGreaterThan(0);
    }
  });
});
