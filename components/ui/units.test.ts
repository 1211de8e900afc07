import { expect, it } from "vitest";
import { accountsIn, unitsOf } from "./units";

const placed = [
  { id: "1", unit: "/workloads/prod" },
  { id: "2", unit: "/workloads" },
  { id: "3", unit: "/workloads-old" },
  { id: "4", unit: null },
];

it("takes a unit for itself and all below it, not for what only begins alike", () => {
  expect(accountsIn(placed, ["/workloads"])).toEqual(["1", "2"]);
  expect(accountsIn(placed, ["/workloads/prod", "/workloads-old"])).toEqual(["1", "3"]);
});

it("never lets a unit without visible accounts mean all of them", () => {
  expect(accountsIn(placed, ["/secret"])).toEqual(["none"]);
});

it("lists units with what each holds", () => {
  expect(unitsOf(placed)).toEqual([
    { unit: "/workloads", accounts: 2 },
    { unit: "/workloads-old", accounts: 1 },
    { unit: "/workloads/prod", accounts: 1 },
  ]);
});
