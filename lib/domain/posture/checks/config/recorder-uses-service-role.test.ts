import { expect, it } from "vitest";
import { resource, statuses } from "../../testing/kit";
import { check } from "./recorder-uses-service-role";

const recorder = (roleARN: string | undefined) => resource("config:recorder", { name: "default", roleARN });

it("tells the service's role from others", () => {
  const linked =
    "arn:aws:iam::111122223333:role/aws-service-role/config.amazonaws.com/AWSServiceRoleForConfig";
  expect(statuses(check, [recorder(linked)])).toEqual(["pass"]);
  expect(statuses(check, [recorder("arn:aws:iam::111122223333:role/config")])).toEqual(["fail"]);
  expect(statuses(check, [recorder(undefined)])).toEqual(["fail"]);
  expect(statuses(check, [resource("config:recorder", {})])).toEqual(["not_assessed"]);
});
