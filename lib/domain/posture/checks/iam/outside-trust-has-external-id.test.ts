import { expect, it } from "vitest";
import { resource, statuses } from "../../testing/kit";
import { check } from "./outside-trust-has-external-id";

const role = (AWS: string, Condition?: object) =>
  resource(
    "iam:role",
    {
      AssumeRolePolicyDocument: {
        Version: "2012-10-17",
        Statement: [
          { Effect: "Allow", Principal: { AWS }, Action: "sts:AssumeRole", ...(Condition && { Condition }) },
        ],
      },
    },
    { id: "arn:aws:iam::111122223333:role/vendor", region: "global" },
  );
const externalId = { StringEquals: { "sts:ExternalId": "7c41" } };

it("asks accounts of others for an external id", () => {
  expect(statuses(check, [role("arn:aws:iam::333344445555:root", externalId)])).toEqual(["pass"]);
  expect(statuses(check, [role("arn:aws:iam::333344445555:root")])).toEqual(["fail"]);
  expect(statuses(check, [role("arn:aws:iam::333344445555:role/agent")])).toEqual(["fail"]);
  const secondFactor = { Bool: { "aws:MultiFactorAuthPresent": "true" } };
  expect(statuses(check, [role("333344445555", secondFactor)])).toEqual(["fail"]);
});

it("leaves our own accounts out: those collected, and the organisation's", () => {
  expect(statuses(check, [role("111122223333")])).toEqual([]);
  const organisation = resource("organizations:organization", {
    Accounts: [{ Id: "333344445555" }],
  });
  expect(statuses(check, [role("333344445555"), organisation])).toEqual([]);
  expect(statuses(check, [resource("iam:role", {})])).toEqual(["not_assessed"]);
});
