import { expect, it } from "vitest";
import { resource, statuses } from "../../testing/kit";
import { check } from "./person-reads-no-data";

const person = resource("iam:user", { UserName: "ana", LoginProfile: {} }, { name: "ana", region: "global" });
const details = (Action: string, Resource: string) =>
  resource("iam:authorization-details", {
    UserDetailList: [
      {
        UserName: "ana",
        Arn: "arn:ana",
        UserPolicyList: [{ PolicyDocument: { Statement: [{ Effect: "Allow", Action, Resource }] } }],
      },
    ],
  });

it("asks for reading of everything, in each spelling", () => {
  expect(statuses(check, [person, details("s3:*", "*")])).toEqual(["fail"]);
  expect(statuses(check, [person, details("s3:Get*", "arn:aws:s3:::*/*")])).toEqual(["fail"]);
  expect(statuses(check, [person, details("*", "*")])).toEqual(["fail"]);
  expect(statuses(check, [person, details("s3:GetObject", "arn:aws:s3:::reports/*")])).toEqual(["pass"]);
  expect(statuses(check, [person, details("s3:ListAllMyBuckets", "*")])).toEqual(["pass"]);
});

it("leaves out users without a password and says what was not collected", () => {
  expect(statuses(check, [resource("iam:user", { LoginProfile: null }), details("*", "*")])).toEqual([]);
  expect(statuses(check, [person])).toEqual(["not_assessed"]);
});
