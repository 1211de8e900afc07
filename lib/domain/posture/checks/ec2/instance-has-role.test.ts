import { expect, it } from "vitest";
import { denied, resource, statuses } from "../../testing/kit";
import { check } from "./instance-has-role";

const profile = { Arn: "arn:aws:iam::111122223333:instance-profile/web" };

it("passes with a profile, fails without, leaves terminated ones out", () => {
  expect(statuses(check, [resource("ec2:instance", { IamInstanceProfile: profile })])).toEqual(["pass"]);
  expect(statuses(check, [resource("ec2:instance", { State: { Name: "running" } })])).toEqual(["fail"]);
  expect(statuses(check, [resource("ec2:instance", { State: { Name: "terminated" } })])).toEqual([]);
});

it("is not assessed where instances could not be listed", () => {
  expect(statuses(check, [], [denied("ec2:DescribeInstances")])).toEqual(["not_assessed"]);
});
