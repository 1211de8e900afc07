import { expect, it } from "vitest";
import { resource, statuses } from "../../testing/kit";
import { check } from "./function-not-public";

const fn = (statement: object | null | undefined) =>
  resource("lambda:function", {
    Policy: statement ? JSON.stringify({ Statement: [statement] }) : (statement as null | undefined),
  });
const open = { Effect: "Allow", Principal: "*", Action: "lambda:InvokeFunction", Resource: "*" };

it("reads the policy", () => {
  expect(statuses(check, [fn(null)])).toEqual(["pass"]);
  expect(statuses(check, [fn({ ...open, Principal: { Service: "s3.amazonaws.com" } })])).toEqual(["pass"]);
  expect(
    statuses(check, [fn({ ...open, Condition: { StringEquals: { "aws:SourceAccount": "111122223333" } } })]),
  ).toEqual(["pass"]);
  expect(statuses(check, [fn(open)])).toEqual(["fail"]);
  expect(statuses(check, [fn(undefined)])).toEqual(["not_assessed"]);
});
