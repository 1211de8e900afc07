import { expect, it } from "vitest";
import { denied, resource, statuses } from "../../testing/kit";
import { check } from "./trail-encrypted";

it("asks for a key", () => {
  expect(
    statuses(check, [resource("cloudtrail:trail", { KmsKeyId: "arn:aws:kms:eu-west-1:111122223333:key/k" })]),
  ).toEqual(["pass"]);
  expect(statuses(check, [resource("cloudtrail:trail", {})])).toEqual(["fail"]);
  expect(statuses(check, [], [denied("cloudtrail:DescribeTrails")])).toEqual(["not_assessed"]);
});
