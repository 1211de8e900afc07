import { expect, it } from "vitest";
import { judged, resource, statuses } from "../../testing/kit";
import { check } from "./bus-no-foreign-accounts";

const bus = (AWS: string | string[] | undefined, Condition?: Record<string, Record<string, string>>) =>
  resource("eventbridge:bus", {
    Name: "default",
    Policy:
      AWS === undefined
        ? null
        : {
            Statement: [
              { Effect: "Allow", Principal: { AWS }, Action: "events:PutEvents", Resource: "*", Condition },
            ],
          },
  });

it("knows one's own accounts", () => {
  expect(
    statuses(check, [bus(undefined), bus("111122223333"), bus("arn:aws:iam::111122223333:root")]),
  ).toEqual(["pass", "pass", "pass"]);
  expect(judged(check, [bus(["111122223333", "arn:aws:iam::999988887777:root"])])[0]).toMatchObject({
    status: "fail",
    reason: "These may send events: 999988887777.",
  });
});

it("counts everyone as foreign, unless the statement asks for the organisation", () => {
  expect(statuses(check, [bus("*")])).toEqual(["fail"]);
  expect(statuses(check, [bus("*", { StringEquals: { "aws:PrincipalOrgID": "o-1234567890" } })])).toEqual([
    "pass",
  ]);
});

it("takes accounts of the organisation for one's own", () => {
  const organisation = resource("organizations:organization", { Accounts: [{ Id: "999988887777" }] });
  expect(statuses(check, [bus("999988887777"), organisation])).toEqual(["pass"]);
});

it("is not assessed without the policy", () => {
  expect(statuses(check, [resource("eventbridge:bus", { Name: "default" })])).toEqual(["not_assessed"]);
});
