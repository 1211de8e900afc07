import { expect, it } from "vitest";
import { denied, resource, statuses } from "../../testing/kit";
import { check } from "./people-federated";

const people = (count: number) =>
  Array.from({ length: count }, (_, index) =>
    resource("iam:user", { LoginProfile: {} }, { name: `person-${index}` }),
  );

it("lets two people break the glass, no more", () => {
  expect(statuses(check, people(2))).toEqual(["pass"]);
  expect(statuses(check, [...people(3), resource("iam:user", { LoginProfile: null })])).toEqual(["fail"]);
});

it("is not assessed when users or passwords are unknown", () => {
  expect(statuses(check, people(1), [denied("iam:ListUsers", { region: "global" })])).toEqual([
    "not_assessed",
  ]);
  expect(statuses(check, [resource("iam:user", {})])).toEqual(["not_assessed"]);
});
