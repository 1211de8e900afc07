import { expect, it } from "vitest";
import { denied, resource, statuses } from "../../testing/kit";
import { check } from "./people-federated";

const people = (count: number) =>
  Array.from({ length: count }, (_, index) =>
    resource("iam:user", { LoginProfile: {} }, { name: `person-${index}` }),
  );

const directory = resource("iam:saml-provider", {}, { name: "directory" });

it("lets two people break the glass, no more", () => {
  expect(statuses(check, [...people(2), directory])).toEqual(["pass"]);
  expect(statuses(check, [...people(3), directory, resource("iam:user", { LoginProfile: null })])).toEqual([
    "fail",
  ]);
});

it("asks for a directory where anybody has a password", () => {
  expect(statuses(check, people(2))).toEqual(["fail"]);
  expect(statuses(check, people(0), [], ["iam"])).toEqual(["pass"]);
});

it("is not assessed when users or passwords are unknown", () => {
  expect(statuses(check, people(1), [denied("iam:ListUsers", { region: "global" })])).toEqual([
    "not_assessed",
  ]);
  expect(statuses(check, [resource("iam:user", {})])).toEqual(["not_assessed"]);
});
