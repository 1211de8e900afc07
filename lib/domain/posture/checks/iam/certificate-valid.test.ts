import { expect, it } from "vitest";
import { daysAgo, resource, statuses } from "../../testing/kit";
import { check } from "./certificate-valid";

it("compares the expiry with now", () => {
  expect(statuses(check, [resource("iam:server-certificate", { Expiration: daysAgo(-30) })])).toEqual([
    "pass",
  ]);
  expect(statuses(check, [resource("iam:server-certificate", { Expiration: daysAgo(1) })])).toEqual(["fail"]);
  expect(statuses(check, [resource("iam:server-certificate", {})])).toEqual(["not_assessed"]);
});
