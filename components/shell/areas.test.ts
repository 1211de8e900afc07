import { expect, it } from "vitest";
import { areasOf, isCurrent } from "./areas";

it("shows a manager no area whose data they may not read", () => {
  expect(areasOf("manager").map(({ name }) => name)).toEqual([
    "Overview",
    "Principles",
    "Responsibility",
    "Findings",
    "Attack surface",
    "Reports",
    "Settings",
  ]);
  expect(areasOf("auditor").map(({ name }) => name)).toContain("Timeline");
});

it("knows the area that a page lies in", () => {
  const at = (pathname: string) =>
    areasOf("administrator")
      .filter((area) => isCurrent(area, pathname))
      .map(({ name }) => name);
  expect(at("/")).toEqual(["Overview"]);
  expect(at("/principles/5")).toEqual(["Principles"]);
  expect(at("/settings/audit")).toEqual(["Settings"]);
  expect(at("/findingsx")).toEqual([]);
});

it("gives every area a key of its own", () => {
  const keys = areasOf("administrator").map(({ key }) => key);
  expect(new Set(keys).size).toBe(keys.length);
});
