import { expect, it } from "vitest";
import { everything, roleArn } from "@/lib/domain/iam/testing/account";
import { iamDetails } from "../../iam/testing";
import { resource, statuses } from "../../testing/kit";
import { check } from "./function-no-administrator";

const details = iamDetails({
  roles: { all: { policy: [everything] }, some: { policy: [{ ...everything, Action: "s3:Get*" }] } },
});
const lambda = (role: string) => resource("lambda:function", { Role: roleArn(role) });

it("follows the function to its role and what that may do", () => {
  expect(statuses(check, [details, lambda("some")])).toEqual(["pass"]);
  expect(statuses(check, [details, lambda("all")])).toEqual(["fail"]);
  expect(statuses(check, [details, lambda("gone")])).toEqual(["not_assessed"]);
  expect(statuses(check, [lambda("some")])).toEqual(["not_assessed"]);
});
